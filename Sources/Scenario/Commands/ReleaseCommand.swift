import Cluster

struct ReleaseCommand: InputCommand {
    static let help = CommandHelp(
        "release", .talk, "lets messages that were held arrive, in their order", usage: ["release A B"],
        example: ("release server ann", "what waited arrives now"), after: ["hold server ann", "run 1s"],
        places: [.nodes, .nodes])

    private let link: OneWayLinks

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        link = try OneWayLinks(&words)
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let simulation = session.stage.simulation
        let held = try link.pairs(in: session).filter {
            session.isPlanning || simulation.isHeld(from: $0.from, to: $0.to)
        }
        guard !held.isEmpty else {
            throw link.from.error(
                "nothing from \(link.from.text) to \(link.to.text) is held; hold A B and release A B go one way",
                topic: "hold")
        }
        let count = simulation.flights.count { flight in
            flight.due == nil && held.contains { $0.from == flight.from && $0.to == flight.to }
        }
        let arrives = count == 0 ? "" : "; \(count) \(count == 1 ? "message arrives" : "messages arrive") now"
        let text = "nothing from \(link.from.text) to \(link.to.text) is held any more" + arrives
        return (
            held.map { .release(from: $0.from, to: $0.to) }, [.said(text, at: session.now, hint: session.undo)]
        )
    }
}
