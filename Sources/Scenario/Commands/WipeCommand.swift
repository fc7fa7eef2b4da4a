import Cluster

struct WipeCommand: InputCommand {
    static let help = CommandHelp(
        "wipe", .breakThings, "destroys what nodes have stored, as when a disk fails", usage: ["wipe NODES"],
        example: ("wipe server", "after its next crash the server remembers nothing"), on: .running,
        places: [.nodes])

    private let nodes: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("nodes")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let ids = try session.nodes(nodes)
        let text = "the storage of \(session.list(ids)) is gone; what is in memory stays until a crash"
        return (ids.map { .wipe($0) }, [.said(text, at: session.now, hint: session.undo)])
    }
}
