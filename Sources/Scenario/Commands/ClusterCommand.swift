import Cluster

struct ClusterCommand: Command {
    static let help = CommandHelp(
        "cluster", .build, "shows what is on the stage, or begins anew with nothing",
        usage: ["cluster", "cluster new [seed=NUMBER]"],
        example: ("cluster new seed=11", "an empty cluster whose chances come from seed 11"),
        places: [.words(["new"])], options: [.init("seed", "where the random numbers begin")])

    private let isNew: Bool
    private let seed: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        isNew = words.take("new")
        seed = try words.takeOptions(isNew ? ["seed"] : [])["seed"]
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard isNew else { return control.report(.facts(summary(of: session))) }
        if let seed { session.seed = try session.count(seed, "a whole number from 0", in: 0...1e15) }
        session.stage = Stage(seed: session.seed)
        session.inPlay = nil
        control.report(.said("an empty cluster, seed \(session.seed)", hint: "next: node NAMES PROGRAM"))
    }

    private func summary(of session: Session) -> Report.Facts {
        let simulation = session.stage.simulation
        let facts: [(String, String)] = [
            ("demo", session.stage.demo ?? "none: your own cluster"),
            ("seed", "\(simulation.seed)"),
            ("time", simulation.now.text),
            ("events", "\(simulation.events)"),
            ("nodes", session.list(simulation.nodeIDs)),
            ("in flight", "\(simulation.flights.count)"),
            ("network", simulation.standardLink.text),
        ]
        return Report.Facts(
            title: "cluster",
            sections: [.init(title: "", facts: facts.map { .init(name: $0.0, value: $0.1.isEmpty ? "none" : $0.1) })])
    }
}
