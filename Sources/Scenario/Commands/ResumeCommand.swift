import Cluster

struct ResumeCommand: InputCommand {
    static let help = CommandHelp(
        "resume", .breakThings, "lets paused nodes go on where they stood", usage: ["resume NODES"],
        example: ("resume server", "it handles what waited for it, timers that are late included"), on: .running,
        after: ["pause server"], places: [.nodes])

    private let nodes: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("nodes")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let simulation = session.stage.simulation
        let ids = try session.nodes(nodes)
        let paused = ids.filter { session.isPlanning || simulation.status(of: $0) == .paused }
        guard !paused.isEmpty else { throw nodes.error("\(nodes.text) does not stand still", topic: "resume") }
        var waiting = 0
        for id in paused { waiting += simulation.waitingCount(of: id) }
        let text =
            "\(session.list(paused)) \(paused.count == 1 ? "goes" : "go") on"
            + (waiting == 0 ? "" : "; \(waiting) \(waiting == 1 ? "thing" : "things") waited")
        return (paused.map { .resume($0) }, [.said(text, at: session.now, hint: session.undo)])
    }
}
