import Cluster

struct ClusterCommand: Command {
    static let help = CommandHelp(
        "cluster", .build, "shows what is on the stage, or begins anew with nothing",
        usage: ["cluster", "cluster new [seed=NUMBER] [runtime=simulation|live] [speed=20x]"],
        example: ("cluster new seed=11", "an empty cluster whose chances come from seed 11"),
        on: .empty, keywords: [.init("new", "an empty cluster; this one is forgotten")],
        options: [.init("seed", "where the random numbers begin", .count)] + RuntimeChoice.options)

    private let verb: Word
    private let isNew: Bool
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        isNew = words.take("new")
        options = try words.takeOptions(isNew ? Self.help.options.map(\.name) : [])
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard isNew else { return control.report(.facts(summary(of: session))) }
        let runtime = try RuntimeChoice(
            runtime: options["runtime"], speed: options["speed"], for: verb, in: session)
        if let seed = options["seed"] { session.seed = try session.count(seed, "a whole number from 0", in: 0...1e15) }
        let isOfDemo = session.isPlaying && options["seed"] == nil
        let seed = isOfDemo ? session.stage.simulation.seed : session.seed
        let fresh = Stage(seed: seed, isTraced: session.stage.simulation.isTraced, runtime: runtime)
        if session.isPlaying {
            session.stage.exchangeCluster(for: fresh)
        } else {
            session.stage = fresh
            session.inPlay = nil
        }
        control.report(.said("an empty cluster, \(runtime.text), seed \(seed)", hint: "next: node NAMES PROGRAM"))
    }

    private func summary(of session: Session) -> Report.Facts {
        let simulation = session.stage.simulation
        let facts: [(String, String)] = [
            ("demo", session.stage.demo ?? "none: your own cluster"),
            ("runtime", RuntimeChoice(of: session.stage.runtime).text),
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
