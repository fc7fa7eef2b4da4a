import Cluster

struct AtCommand: InputCommand {
    static let help = CommandHelp(
        "at", .time, "plans a command for a time", usage: ["at TIME COMMAND"],
        example: ("at 5s crash server", "the server crashes five seconds after the beginning"),
        on: .running,
        places: [.time, .command(of: plannable)])

    /// What can be planned.
    private static let plannable: [CommandHelp.Group] = [.talk, .breakThings]

    private let time: Word
    private let command: any InputCommand
    private let text: String

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        time = try words.expect("a time, such as 5s")
        let line = try words.command()
        let read = try CommandRegistry.read(line)
        guard let command = read as? any InputCommand, AtCommand.plannable.contains(type(of: read).help.group) else {
            throw line.verb.error("only talking and breaking can be planned, such as crash or send", topic: "at")
        }
        self.command = command
        text = line.text
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let moment = Instant.zero + (try session.span(time))
        guard moment >= session.now else {
            throw time.error("that is over: it is \(session.now.text) now", topic: "at")
        }
        var planning = session
        planning.isPlanning = true
        let planned = try command.inputs(in: planning).inputs
        return (
            planned.isEmpty ? [] : [.plan(moment, planned.count == 1 ? planned[0] : .together(planned))],
            [.said("planned for \(moment.text): \(text)", at: session.now)]
        )
    }
}
