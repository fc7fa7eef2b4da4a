import Cluster

struct MeasureCommand: Command {
    static let help = CommandHelp(
        "measure", .measure, "gives a name to a number of this run", usage: ["measure NAME = EXPR  # its label"],
        example: ("measure lost_share = lost(server) / acked(server)", "the share of saves that are gone"),
        after: ["run 60s"], places: [.newName],
        keywords: [.init("=", "then what is measured", at: 1...1, then: [.expression])])

    private let name: Word
    private let label: String?
    private let expression: Expression

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        name = try words.expect("a name")
        guard words.take("=") else { throw words.missing("“=”") }
        expression = try words.expression()
        label = words.line.comment
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var value = try expression.evaluate(in: session.scope)
        if let quantity = value.quantity, name.text.split(separator: "_").last == "share" {
            value = .quantity(quantity.asShare())
        }
        session.stage.record(value, as: name.text, label: label)
        session.isSweepLatest = false
        if !session.isPlaying, let measure = session.stage.measures.first(where: { $0.name == name.text }) {
            control.report(.measure(measure))
        }
    }
}
