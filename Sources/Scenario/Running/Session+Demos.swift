import Cluster

extension Session {
    public func demo(named name: String) -> Demo? {
        demos.first { $0.name == name }
    }

    /// Puts a demo on the stage. It runs when it is played.
    ///
    /// The student's own cluster is kept as the mark `mine` first.
    public mutating func begin(
        _ demo: Demo, parameters: [(name: String, value: Datum)], seed: UInt64? = nil, runtime: RuntimeChoice? = nil,
        isTraced: Bool = true, _ control: RunControl
    ) throws(ScenarioError) {
        let seed = seed ?? self.seed
        let runtime = runtime ?? self.runtime
        let keptMine = keepMine()
        isSweepLatest = false
        stage = Stage(seed: seed, isTraced: isTraced, runtime: runtime)
        stage.demo = demo.name
        inPlay = Execution(demo.script, demo: demo, seed: seed, parameters: parameters)
        let settings = try self.settings(of: demo, parameters)
        control.report(.began(DemoHeader(name: demo.name, settings: settings, seed: seed, keptMine: keptMine)))
    }

    /// Plays the demo on the stage, or the rest of it; it is over unless somebody holds it.
    @discardableResult
    public mutating func play(_ control: RunControl) throws(ScenarioError) -> RunOutcome {
        guard var execution = inPlay else { return .idle }
        inPlay = nil
        isPlaying = true
        defer { isPlaying = false }
        let outcome = try execution.proceed(in: &self, control)
        if outcome == .held {
            inPlay = execution
        } else if let demo = execution.demo {
            let result = result(of: demo, execution)
            results[demo.name] = result
            control.report(.finished(result))
        }
        return outcome
    }

    /// Plays a demo from beginning to end on a stage of its own, and leaves this session as it was.
    public func measure(
        _ demo: Demo, parameters: [(name: String, value: Datum)] = [], seed: UInt64? = nil, isTraced: Bool = true,
        _ control: RunControl = RunControl()
    ) throws(ScenarioError) -> DemoResult? {
        try playing(demo, parameters: parameters, seed: seed, isTraced: isTraced, control)?.results[demo.name]
    }

    /// Reads a demo's parameters as given at the prompt or on the command line: each one it has, in a form it takes.
    public func arguments(
        _ words: [Word], for demo: Demo
    ) throws(ScenarioError) -> [(name: String, value: Datum)] {
        var given: [(name: String, value: Datum)] = []
        for word in words {
            guard let option = word.option else {
                throw word.error("“\(word.text)” is not a parameter: write NAME=VALUE", topic: "demo")
            }
            let declaration = try demo.declaration(of: option.key, at: word)
            given.append((option.key, try declaration.value(of: option.value, in: Scope(self))))
        }
        return given
    }

    /// The parameters of a demo as people write them: the default as it stands in the lesson.
    private func settings(
        of demo: Demo, _ given: [(name: String, value: Datum)]
    ) throws(ScenarioError) -> [(name: String, text: String)] {
        var settings: [(name: String, text: String)] = []
        for declaration in demo.parameters {
            let standard = try declaration.standard(in: Scope(self))
            let value = given.first { $0.name == declaration.name }?.value ?? standard
            let text = value == standard ? declaration.values[0].text : value.text
            settings.append((declaration.name, text.filter { $0 != " " }))
        }
        return settings
    }

    private func result(of demo: Demo, _ execution: Execution) -> DemoResult {
        var digest = execution.digests
        digest.combine(stage.simulation.trace.digest.value)
        let isRepeated = execution.earlierEvents > 0
        return DemoResult(
            demo: demo.name, lesson: demo.lesson, seed: execution.seed, runs: 1,
            runtime: RuntimeChoice(of: stage.runtime),
            parameters: stage.parameters.entries,
            settings: (try? settings(of: demo, stage.parameters.entries)) ?? [], measures: stage.measures,
            expectations: stage.expectations,
            events: execution.earlierEvents + stage.simulation.events,
            virtualTime: execution.earlierTime + (stage.simulation.now - .zero),
            digest: isRepeated ? digest.text : stage.simulation.trace.digest.text,
            before: results[demo.name]?.measures ?? [])
    }
}

extension Demo {
    /// The parameter that a word such as `rate=20/s` begins with.
    func declaration(of key: String, at word: Word) throws(ScenarioError) -> ParameterDeclaration {
        let parameters = parameters
        guard let declaration = parameters.first(where: { $0.name == key }) else {
            throw ScenarioError(
                location: word.location, length: key.count, message: "\(name) has no \(key)",
                suggestion: Nearest.word(to: key, among: parameters.map(\.name)), topic: "demo")
        }
        return declaration
    }
}
