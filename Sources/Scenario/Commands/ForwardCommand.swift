import Cluster

struct ForwardCommand: Command {
    static let help = CommandHelp(
        "forward", .time, "returns to where you went back from", usage: ["forward"],
        example: ("forward", "the latest moment there was, until you do something else"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard session.stage.timeline.isInThePast else {
            return control.report(.said("this is the latest moment there was", at: session.now))
        }
        session.stage.timeline.goForward()
        control.report(.said("forward", at: session.now))
    }
}
