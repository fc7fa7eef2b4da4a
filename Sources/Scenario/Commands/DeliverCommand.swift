import Cluster

struct DeliverCommand: InputCommand {
    static let help = CommandHelp(
        "deliver", .talk, "lets a message arrive now, out of turn", usage: ["deliver MESSAGE"],
        example: ("deliver m1", "m1 arrives before all that is ahead of it; messages lists what there is"),
        on: .inFlight,
        places: [.message])

    private let message: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        message = try words.expect("a message, such as m17")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let flight = try session.flight(message)
        let text = "m\(flight.number) from \(session.name(flight.from)) to \(session.name(flight.to)) goes first"
        return ([.deliver(flight.number)], [.said(text, at: session.now, hint: session.undo)])
    }
}
