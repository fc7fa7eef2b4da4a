import Cluster

struct WatchCommand: Command {
    static let help = CommandHelp(
        "watch", .look, "tells each change of a value while time passes", usage: ["watch EXPR", "watch", "watch off"],
        example: ("watch server.version", "run then tells when it changed, and to what"), places: [.expression],
        keywords: [.init("off", "nothing is watched any more")])

    private let expression: Expression?
    private let isOff: Bool

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        isOff = words.take("off")
        expression = isOff || words.isAtEnd ? nil : try words.expression()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        if isOff {
            session.stage.watches = []
            return control.report(.said("nothing is watched"))
        }
        if let expression {
            let value = try expression.evaluate(in: session.scope)
            session.stage.watches.removeAll { $0.expression.text == expression.text }
            session.stage.watches.append(Watch(expression, value: value, at: session.now))
        }
        guard !session.stage.watches.isEmpty else {
            return control.report(.said("nothing is watched", hint: "watch EXPR, such as watch server.version"))
        }
        for watch in session.stage.watches {
            control.report(.watched(watch.report(before: nil, at: session.now)))
        }
    }
}
