import Cluster

struct LinksCommand: Command {
    static let help = CommandHelp(
        "links", .look, "shows how nodes reach each other", usage: ["links"],
        example: ("links", "the network's settings, and every link that differs or is cut"),
        after: ["cut server ann"])

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    private static let nodesMost = 64
    private static let rowsMost = 40

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let ids = simulation.nodeIDs.prefix(LinksCommand.nodesMost)
        var rows = [["all", "all", simulation.standardLink.text]]
        for from in ids {
            for to in ids where from != to {
                let states = states(of: simulation, from, to)
                if !states.isEmpty { rows.append([session.name(from), session.name(to), states]) }
            }
        }
        let hidden = rows.count - min(rows.count, LinksCommand.rowsMost)
        var remarks: [String] = []
        if hidden > 0 { remarks.append("\(hidden) more links differ.") }
        if ids.count < simulation.nodeIDs.count { remarks.append("Only the first \(ids.count) nodes are looked at.") }
        remarks.append(
            simulation.topology == nil
                ? "topology shows who reaches whom." : "Not all nodes have links: topology shows them.")
        control.report(
            .table(
                .init(
                    ["from", "to", "link"], Array(rows.prefix(LinksCommand.rowsMost)),
                    remark: remarks.joined(separator: " "))))
    }

    /// How a link differs from the standard one, and what stands in its way.
    private func states(of simulation: Simulation, _ from: NodeID, _ to: NodeID) -> String {
        let link = simulation.link(from: from, to: to)
        var states: [String] = link == simulation.standardLink ? [] : [link.text]
        if simulation.isHeld(from: from, to: to) { states.append("held") }
        if simulation.isCut(from: from, to: to) { states.append("cut") }
        let sides = (simulation.side(of: from), simulation.side(of: to))
        if sides.0 != 0, sides.1 != 0, sides.0 != sides.1 { states.append("partition") }
        return states.joined(separator: "; ")
    }
}
