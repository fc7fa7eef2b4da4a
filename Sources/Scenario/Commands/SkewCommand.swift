import Cluster

struct SkewCommand: InputCommand {
    static let help = CommandHelp(
        "skew", .breakThings, "sets how far a node's clock is ahead, or behind", usage: ["skew NODES TIME"],
        example: ("skew bob -50ms", "bob believes it is 50 ms earlier than it is"), places: [.nodes, .time])

    private let nodes: Word
    private let skew: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("a node")
        skew = try words.expect("a time, such as 50ms or -50ms")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let datum = try skew.datum(in: session.scope)
        guard let span = datum.quantity?.span else {
            throw skew.misfit(datum, "a time, such as 50ms or -50ms,", topic: "skew")
        }
        let ids = try session.nodes(nodes)
        let text =
            span == .zero
            ? "right"
            : "\(Span(nanoseconds: Int64(span.nanoseconds.magnitude)).text) \(span > .zero ? "ahead" : "behind")"
        return (
            ids.map { .skew($0, span) },
            [.said("the clock of \(session.list(ids)) is \(text)", at: session.now, hint: session.undo)]
        )
    }
}
