import Cluster

struct ResetCommand: Command {
    static let help = CommandHelp(
        "reset", .build, "takes the cluster back to time zero, set up as it was", usage: ["reset"],
        example: ("reset", "the same nodes and seed, and nothing has happened yet"), on: .running)

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        session.stage.runtime.restart()
        session.stage.measures = []
        session.stage.expectations = []
        session.inPlay = nil
        control.report(.said("back at the beginning, seed \(session.stage.simulation.seed)", at: session.now))
    }
}
