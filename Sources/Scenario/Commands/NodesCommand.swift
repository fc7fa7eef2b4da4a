import Cluster

struct NodesCommand: Command {
    static let help = CommandHelp(
        "nodes", .look, "lists the nodes, and how they are", usage: ["nodes"],
        example: ("nodes", "each node with its program, its state and what waits for it"), on: .running)

    private static let rowsMost = 200

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let ids = simulation.nodeIDs
        let shown = Array(ids.prefix(NodesCommand.rowsMost))
        // A column that says the same of all is left out.
        let hasHosts = shown.contains { simulation.host(of: $0) != nil }
        let rows = shown.map { id in
            [simulation.name(of: id), simulation.program(of: id)]
                + (hasHosts ? [simulation.host(of: id)?.name ?? "its own"] : [])
                + [
                    simulation.status(of: id).text, "\(simulation.waitingCount(of: id))",
                    simulation.behavior(of: id).observations
                        .map { "\($0.name) \(Datum($0.value, unit: $0.unit, in: simulation).text)" }
                        .joined(separator: ", "),
                ]
        }
        let arrivals = MessageTrend(shown, of: simulation)
        let explanation = arrivals.remark(until: simulation.now)
        var remarks: [String] = []
        if ids.isEmpty { remarks.append("no nodes yet: node NAMES PROGRAM, or demo NAME") }
        if ids.count > shown.count { remarks.append("and \(ids.count - shown.count) more") }
        control.report(
            .table(
                .init(
                    ["node", "program"] + (hasHosts ? ["host"] : []) + ["state", "#waiting", "shows"], rows,
                    trend: explanation.map { Report.Trend(title: "arrivals", series: arrivals.series, remark: $0) },
                    remark: remarks.isEmpty ? nil : remarks.joined(separator: "; "))))
    }
}
