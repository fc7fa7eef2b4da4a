import Cluster

struct ForwardCommand: Command {
    static let help = CommandHelp(
        "forward", .time, "returns to where you went back from", usage: ["forward"],
        example: ("forward", "the latest moment there was, until you do something else"), on: .running,
        after: ["crash server", "back"])

    private let verb: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var timeline = try session.timeline(for: verb)
        guard timeline.isInThePast else {
            return control.report(.said("this is the latest moment there was", at: session.now))
        }
        timeline.goForward()
        session.stage.runtime = timeline
        control.report(.said("forward", at: session.now))
    }
}
