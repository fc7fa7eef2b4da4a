import Cluster

struct TableCommand: Command {
    static let help = CommandHelp(
        "table", .measure, "shows what was measured beside its theory", usage: ["table"],
        example: ("table", "every measure of this run, or of the sweep that came last"),
        after: ["run 60s", "measure lost_share = lost(server) / acked(server)"])

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        if session.isSweepLatest, let sweep = session.sweep { return control.report(.sweep(sweep)) }
        guard !session.stage.measures.isEmpty else {
            return control.report(.said("nothing is measured yet: measure NAME = EXPR"))
        }
        for measure in session.stage.measures { control.report(.measure(measure)) }
        for expectation in session.stage.expectations { control.report(.expectation(expectation)) }
    }
}
