extension RuntimeChoice {
    /// What a command takes to say what a cluster lives on.
    static let options = [
        CommandHelp.Option(
            "runtime", "simulation: virtual time, repeatable; live: real time, on every core",
            .words([
                Candidate("simulation", "virtual time, repeatable"), Candidate("live", "real time, on every core"),
            ])),
        .init("speed", "how many seconds pass in a live cluster in one second, such as 20x", .text),
    ]

    /// Reads `runtime=` and `speed=`, of which each may be missing: the simulation where nothing is said.
    init(runtime: Word?, speed: Word?, for verb: Word, in session: Session) throws(ScenarioError) {
        let name = try runtime?.string(in: session.scope) ?? RuntimeChoice.simulation.name
        guard RuntimeChoice.names.contains(name) else {
            throw (runtime ?? verb).error(
                "a runtime is simulation or live", suggestion: Nearest.word(to: name, among: RuntimeChoice.names),
                topic: verb.text)
        }
        guard name != RuntimeChoice.simulation.name else {
            guard let speed else {
                self = .simulation
                return
            }
            throw speed.error(
                "only a live cluster has a speed: runtime=live; virtual time passes at once", topic: verb.text)
        }
        guard let speed else {
            self = .live(speed: 1)
            return
        }
        guard let choice = RuntimeChoice(speed: try speed.string(in: session.scope)) else {
            throw speed.error("a speed such as 20x is wanted here, from 0.001x to 1000000x", topic: verb.text)
        }
        self = choice
    }
}
