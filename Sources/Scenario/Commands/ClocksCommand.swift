import Cluster

struct ClocksCommand: Command {
    static let help = CommandHelp(
        "clocks", .look, "shows what each node's clock says, and its Lamport time", usage: ["clocks"],
        example: ("clocks", "who is ahead, and by how much"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let rows = simulation.nodeIDs.prefix(200).map { id in
            [
                simulation.name(of: id), simulation.localTime(of: id).text, simulation.clockError(of: id).text,
                "\(simulation.lamportTime(of: id))",
            ]
        }
        control.report(
            .table(
                .init(
                    ["node", "#its clock", "#wrong by", "#Lamport time"], rows, remark: "true time: \(session.now.text)"
                )))
    }
}
