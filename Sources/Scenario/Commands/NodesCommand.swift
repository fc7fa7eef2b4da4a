import Cluster

struct NodesCommand: Command {
    static let help = CommandHelp(
        "nodes", .look, "lists the nodes, and how they are", usage: ["nodes"],
        example: ("nodes", "each node with its program, its state and what waits for it"), on: .running)

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let ids = simulation.nodeIDs
        let rows = ids.prefix(200).map { id in
            [
                simulation.name(of: id), simulation.program(of: id), simulation.host(of: id)?.name ?? "its own",
                simulation.status(of: id).text, "\(simulation.waitingCount(of: id))",
                simulation.behavior(of: id).observations
                    .map { "\($0.name) \(Datum($0.value, unit: $0.unit, in: simulation).text)" }
                    .joined(separator: ", "),
            ]
        }
        let remark =
            ids.isEmpty
            ? "no nodes yet: node NAMES PROGRAM, or demo NAME"
            : ids.count > 200 ? "and \(ids.count - 200) more" : nil
        control.report(.table(.init(["node", "program", "host", "state", "#waiting", "shows"], rows, remark: remark)))
    }
}
