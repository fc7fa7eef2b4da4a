import Cluster

struct CutCommand: InputCommand {
    static let help = CommandHelp(
        "cut", .breakThings, "stops messages from one node to another, in this direction only", usage: ["cut A B"],
        example: ("cut server ann", "ann reaches the server, whose replies are lost"), places: [.nodes, .nodes])

    private let link: OneWayLinks

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        link = try OneWayLinks(&words)
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let pairs = try link.pairs(in: session)
        let senders = try session.nodes(link.from)
        let receivers = try session.nodes(link.to)
        let text =
            "\(session.list(senders)) no longer \(senders.count == 1 ? "reaches" : "reach") \(session.list(receivers))"
        return (
            pairs.map { .cut(from: $0.from, to: $0.to) }, [.said(text, at: session.now, hint: "heal ends it")]
        )
    }
}
