import Cluster

struct LinksCommand: Command {
    static let help = CommandHelp(
        "links", .look, "shows how nodes reach each other", usage: ["links"],
        example: ("links", "the network's settings, and every link that differs or is cut"),
        after: ["cut server ann"])

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        var rows = [["all", "all", simulation.standardLink.text]]
        let ids = simulation.nodeIDs.prefix(64)
        for from in ids {
            for to in ids where from != to {
                let link = simulation.link(from: from, to: to)
                var states: [String] = link == simulation.standardLink ? [] : [link.text]
                if simulation.topology?.hasLink(from, to) == false { states.append("no link") }
                if simulation.isHeld(from: from, to: to) { states.append("held") }
                if simulation.isCut(from: from, to: to) { states.append("cut") }
                let sides = (simulation.side(of: from), simulation.side(of: to))
                if sides.0 != 0, sides.1 != 0, sides.0 != sides.1 { states.append("partition") }
                if !states.isEmpty {
                    rows.append([session.name(from), session.name(to), states.joined(separator: "; ")])
                }
            }
        }
        control.report(.table(.init(["from", "to", "link"], rows)))
    }
}
