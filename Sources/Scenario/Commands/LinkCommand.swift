import Cluster

struct LinkCommand: InputCommand {
    static let help = CommandHelp(
        "link", .build, "sets how the links between two nodes, or groups, treat messages",
        usage: ["link A B latency= loss= bandwidth= duplicate= reorder= corrupt="],
        example: ("link ann server latency=80ms", "ann is far away, in both directions"), places: [.nodes, .nodes],
        options: linkOptions)

    private let first: Word
    private let second: Word
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        options = try words.takeOptions(linkOptions.map(\.name))
        first = try words.expect("a node")
        second = try words.expect("another node")
        if options.isEmpty { throw words.missing("what to set, such as latency=10ms") }
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let simulation = session.stage.simulation
        var inputs: [Input] = []
        var text = ""
        for left in try session.nodes(first) {
            for right in try session.nodes(second) where left != right {
                for (from, to) in [(left, right), (right, left)] {
                    let link = try session.link(simulation.link(from: from, to: to), changedBy: options)
                    inputs.append(.setLink(from: from, to: to, link))
                    text = link.text
                }
            }
        }
        guard !inputs.isEmpty else { throw second.error("a node has no link to itself", topic: "link") }
        return (inputs, [.said("\(first.text) and \(second.text): \(text)", at: session.now, hint: session.undo)])
    }
}
