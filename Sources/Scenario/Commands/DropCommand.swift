import Cluster

struct DropCommand: InputCommand {
    static let help = CommandHelp(
        "drop", .talk, "takes a message off the wire; it never arrives", usage: ["drop MESSAGE"],
        example: ("drop m1", "m1 is lost, and nobody is told"), on: .inFlight, places: [.message])

    private let message: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        message = try words.expect("a message, such as m17")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let flight = try session.flight(message)
        let what = "m\(flight.number) \(flight.message.label)"
        let text = "\(what) from \(session.name(flight.from)) to \(session.name(flight.to)) is gone"
        return ([.drop(flight.number)], [.said(text, at: session.now, hint: session.undo)])
    }
}
