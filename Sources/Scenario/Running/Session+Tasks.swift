import Cluster

extension Session {
    /// Puts the set-up of a task on a stage of its own. True when the student's own cluster was kept as the mark `mine`.
    public mutating func begin(
        task: String, setup: Script, isTraced: Bool = true, _ control: RunControl
    ) throws(ScenarioError) -> Bool {
        var next = self
        let keptMine = next.keepMine()
        next.stage = Stage(seed: seed, isTraced: isTraced)
        next.stage.task = task
        next.inPlay = nil
        next.isSweepLatest = false
        var quiet = control
        quiet.report = { _ in }
        try next.perform(setup, quiet)
        self = next
        return keptMine
    }

    /// What was done to the cluster on the stage, the passing of time left out; nothing is known of one in real time.
    public var deeds: [Input] { stage.timeline?.deeds ?? [] }

    /// The nodes that the deeds of a command changed, by name, in the order in which they were changed.
    public func changed(by deeds: some Sequence<Input>) -> [String] {
        deeds.flatMap { $0.subjects(in: stage.simulation) }.map { stage.simulation.name(of: $0) }
    }

    /// Whether a goal holds now, and what was compared.
    public func outcome(of goal: Expression) throws(ScenarioError) -> (holds: Bool, value: String) {
        let names = Scope(self)
        let holds = try goal.truth(in: names)
        return (holds, try goal.sideTexts(in: names)?.left ?? (holds ? "yes" : "no"))
    }
}
