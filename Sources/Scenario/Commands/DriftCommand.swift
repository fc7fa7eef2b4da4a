import Cluster

struct DriftCommand: InputCommand {
    static let help = CommandHelp(
        "drift", .breakThings, "sets how much too fast a node's clock runs, or too slow", usage: ["drift NODES SHARE"],
        example: ("drift bob 200ppm", "bob's clock gains 200 µs each second, 17 s a day"), places: [.nodes, .drift])

    private let nodes: Word
    private let drift: Word

    /// Faster than any quartz goes wrong, in parts per million.
    private static let most = 500_000.0

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("a node")
        drift = try words.expect("a share, such as 200ppm or -200ppm")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        guard let quantity = try drift.datum(in: session.scope).quantity, quantity.dimension == .number,
            (quantity.value * 1e6).magnitude <= DriftCommand.most
        else {
            throw drift.error("a share from -50% to 50%, such as 200ppm, is wanted here", topic: "drift")
        }
        let ids = try session.nodes(nodes)
        let partsPerMillion = Int32((quantity.value * 1e6).rounded())
        let speed =
            partsPerMillion == 0
            ? "right"
            : "\(partsPerMillion.magnitude) millionths too \(partsPerMillion > 0 ? "fast" : "slow")"
        return (
            ids.map { .drift($0, partsPerMillion) },
            [.said("the clock of \(session.list(ids)) runs \(speed)", at: session.now, hint: session.undo)]
        )
    }
}
