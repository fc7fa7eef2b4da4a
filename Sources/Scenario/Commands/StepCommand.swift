import Cluster

struct StepCommand: Command {
    static let help = CommandHelp(
        "step", .time, "lets the next event happen, or the next few", usage: ["step [N]"],
        example: ("step 5", "five events, each told"), places: [.count])

    static let needsVirtualTime = true

    private let verb: Word
    private let count: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        count = words.next()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var wanted: UInt64 = 1
        if let count { wanted = try session.count(count, "a number of events, from 1", in: 1...1e9) }
        var timeline = try session.timeline(for: verb)
        let before = timeline.simulation.trace.count
        let happened = timeline.step(wanted)
        session.stage.runtime = timeline
        let simulation = session.stage.simulation
        for event in simulation.trace.events(from: before).prefix(50) {
            control.report(.said(event.text(in: simulation), at: event.time))
        }
        if happened < wanted { control.report(.said("nothing is left to happen", at: session.now)) }
    }
}
