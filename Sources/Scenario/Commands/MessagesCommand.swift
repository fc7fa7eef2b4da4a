import Cluster

struct MessagesCommand: Command {
    static let help = CommandHelp(
        "messages", .talk, "lists what is on its way", usage: ["messages"],
        example: ("messages", "every message in flight, with when it is due"), on: .inFlight)

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let flights = simulation.flights
        let rows = flights.prefix(100).map { flight in
            [
                "m\(flight.number)", session.name(flight.from), session.name(flight.to), flight.message.label,
                flight.sentAt?.text ?? "", flight.due?.text ?? "held",
            ]
        }
        let remark =
            flights.isEmpty ? "nothing is on its way" : flights.count > 100 ? "and \(flights.count - 100) more" : nil
        control.report(.table(.init(["message", "from", "to", "what", "#sent", "#due"], rows, remark: remark)))
    }
}
