import Cluster

struct RemoveCommand: InputCommand {
    static let help = CommandHelp(
        "remove", .build, "takes nodes away for good", usage: ["remove NODES"],
        example: ("remove bob", "bob is gone, and so is what is on its way to it"), places: [.nodes])

    private let nodes: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("the nodes to remove")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let ids = try session.nodes(nodes)
        return (
            ids.map { .removeNode($0) },
            [.said("\(session.list(ids)) removed", at: session.now, hint: session.undo)]
        )
    }
}
