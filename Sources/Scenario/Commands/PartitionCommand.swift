import Cluster

struct PartitionCommand: InputCommand {
    static let help = CommandHelp(
        "partition", .breakThings, "parts the network: no message passes from one side to another",
        usage: ["partition A,B | C | …", "partition each NODES"],
        example: ("partition ann,bob | server", "the editors lose the server; nodes not named reach all"),
        places: [.nodes],
        keywords: [
            .init("each", "every one of them alone", then: [.nodes]),
            .init("|", "the nodes of another side", at: 1...1, repeats: true, then: [.nodes]),
        ])

    private var sides: [Word] = []
    private var isEach = false

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        isEach = words.take("each")
        repeat { sides.append(try words.expect("the nodes of a side")) } while !isEach && words.take("|")
        if !isEach, sides.count < 2 { throw words.missing("another side, after “|”") }
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        var groups: [[NodeID]] = []
        if isEach {
            groups = try session.nodes(sides[0]).map { [$0] }
        } else {
            for side in sides {
                let ids = try session.nodes(side)
                if let twice = ids.first(where: { id in groups.contains { $0.contains(id) } }) {
                    throw side.error("\(session.name(twice)) stands on two sides", topic: "partition")
                }
                groups.append(ids)
            }
        }
        guard groups.count < Int(UInt16.max) else { throw sides[0].error("too many sides", topic: "partition") }
        let text =
            isEach
            ? "each of \(session.list(groups.flatMap { $0 })) alone"
            : groups.map { session.list($0) }.joined(separator: " | ")
        return ([.partition(groups)], [.said("parted: \(text)", at: session.now, hint: "heal ends it")])
    }
}
