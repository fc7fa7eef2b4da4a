import Cluster

struct PauseCommand: InputCommand {
    static let help = CommandHelp(
        "pause", .breakThings, "makes nodes stand still, with all they have in memory", usage: ["pause NODES"],
        example: ("pause server", "as in a long garbage collection: it answers nothing, and knows nothing of it"),
        on: .running, places: [.nodes])

    private let nodes: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("nodes")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let simulation = session.stage.simulation
        let ids = try session.nodes(nodes).filter {
            session.isPlanning || ![.down, .paused].contains(simulation.status(of: $0))
        }
        guard !ids.isEmpty else { throw nodes.error("\(nodes.text) stands still already, or is down", topic: "pause") }
        let text = "\(session.list(ids)) \(ids.count == 1 ? "stands" : "stand") still; what arrives waits"
        return (ids.map { .pause($0) }, [.said(text, at: session.now, hint: "resume \(nodes.text)")])
    }
}
