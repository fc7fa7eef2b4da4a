import Cluster

struct CutCommand: InputCommand {
    static let help = CommandHelp(
        "cut", .breakThings, "stops messages from one node to another, in this direction only", usage: ["cut A B"],
        example: ("cut server ann", "ann reaches the server, whose replies are lost"), places: [.nodes, .nodes])

    private let from: Word
    private let to: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        from = try words.expect("a node")
        to = try words.expect("another node")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let senders = try session.nodes(from)
        let receivers = try session.nodes(to)
        let inputs = senders.flatMap { left in
            receivers.filter { $0 != left }.map { Input.cut(from: left, to: $0) }
        }
        guard !inputs.isEmpty else { throw to.error("a node has no link to itself", topic: "cut") }
        let text =
            "\(session.list(senders)) no longer \(senders.count == 1 ? "reaches" : "reach") \(session.list(receivers))"
        return (inputs, [.said(text, at: session.now, hint: "heal ends it")])
    }
}
