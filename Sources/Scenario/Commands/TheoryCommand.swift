import Cluster

struct TheoryCommand: Command {
    static let help = CommandHelp(
        "theory", .measure, "says what a formula predicts for a measure",
        usage: ["theory NAME = EXPR  # the formula", "theory NAME <= EXPR", "theory NAME >= EXPR"],
        example: ("theory lost_share = $rate * W / (1 + $rate * W)  # λW/(1+λW)", "shown beside what was measured"),
        after: [
            "param rate = 20/s", "run 60s", "measure W = mean(server.window)",
            "measure lost_share = lost(server) / acked(server)",
        ], places: [.measure],
        keywords: [
            .init("=", "then the formula", at: 1...1, then: [.expression]),
            .init("<=", "a bound: it is at most this", at: 1...1, then: [.expression]),
            .init(">=", "a bound: it is at least this", at: 1...1, then: [.expression]),
        ])

    private let name: Word
    private let relation: Measure.Relation
    private let expression: Expression
    private let formula: String?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        name = try words.expect("the name of a measure")
        let sign = try words.expect("=, <= or >=")
        switch sign.text {
        case "=": relation = .equal
        case "<=": relation = .atMost
        case ">=": relation = .atLeast
        default: throw sign.error("=, <= or >= is expected here", topic: "theory")
        }
        expression = try words.expression()
        formula = words.line.comment
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let place = try session.measurePlace(name)
        let value = try expression.evaluate(in: session.scope)
        guard value.isLike(session.stage.measures[place].value) else {
            throw expression.error(
                "\(name.text) is \(session.stage.measures[place].value.kindName), and this is \(value.kindName)")
        }
        var measure = session.stage.measures[place]
        measure.theory = Measure.Theory(
            relation: relation, value: value.shown(beside: measure.value), formula: formula ?? expression.text)
        measure.value = measure.value.shown(beside: value)
        measure.samples = measure.samples.map { Datum.quantity($0).shown(beside: value).quantity ?? $0 }
        session.stage.measures[place] = measure
        if !session.isPlaying { control.report(.measure(session.stage.measures[place])) }
    }
}

extension Session {
    fileprivate func measurePlace(_ name: Word) throws(ScenarioError) -> Int {
        guard let place = stage.measures.firstIndex(where: { $0.name == name.text }) else {
            throw name.error(
                "no measure \(name.text) before this line",
                suggestion: Nearest.word(to: name.text, among: stage.measures.map(\.name)), topic: "theory")
        }
        return place
    }
}
