import Cluster

struct RestartCommand: InputCommand {
    static let help = CommandHelp(
        "restart", .breakThings, "brings nodes up again, with their storage and fresh memory",
        usage: ["restart NODES", "restart host=HOST"], example: ("restart server", "it begins anew from its storage"),
        on: .running,
        after: ["crash server"], places: [.nodes], options: [.init("host", "a machine, with all its nodes", .host)])

    private let target: NodesOrHost

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        target = try NodesOrHost(&words)
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let ids = try target.nodes(in: session).filter {
            session.isPlanning || session.stage.simulation.status(of: $0) == .down
        }
        guard !ids.isEmpty else { throw target.word.error("\(target.word.text) is not down", topic: "restart") }
        return (
            ids.map { .restart($0) },
            [
                .said(
                    "\(session.list(ids)) \(ids.count == 1 ? "is" : "are") up again", at: session.now,
                    hint: session.undo)
            ]
        )
    }
}
