import Cluster

struct ClocksCommand: Command {
    static let help = CommandHelp(
        "clocks", .look, "shows what each node's clock says, and its logical times", usage: ["clocks"],
        example: ("clocks", "who is ahead, by how much, and who knows of whose events"), on: .running)

    private static let nodesShown = 100

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let ids = Array(simulation.nodeIDs.prefix(ClocksCommand.nodesShown))
        let vectors = CausalOrder(simulation).vectorTimes(of: ids)
        let rows = ids.indices.map { place in
            let id = ids[place]
            return [
                simulation.name(of: id), simulation.localTime(of: id).text, simulation.clockError(of: id).text,
                "\(simulation.drift(of: id)) ppm", "\(simulation.lamportTime(of: id))",
                vectors[place].text(in: simulation),
            ]
        }
        var remark = "true time: \(session.now.text); " + VectorTime.legend(in: simulation)
        let count = simulation.nodeIDs.count
        if count > ids.count { remark += "; and \(count - ids.count) more nodes" }
        control.report(
            .table(
                .init(["node", "#its clock", "#wrong by", "#drift", "#Lamport", "vector"], rows, remark: remark)))
    }
}
