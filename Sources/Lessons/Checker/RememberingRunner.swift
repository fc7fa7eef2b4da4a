import Quiz
import Scenario
import Synchronization

/// A runner that runs nothing twice: a run is a pure function of its demo and seed, so that of an unchanged demo is
/// known already.
public struct RememberingRunner: DemoRunner {
    private let runner: SessionRunner
    private let memory: RunMemory
    private let demos: [DemoBlock]

    /// - Parameter demos: those of the course, which others may name.
    public init(_ runner: SessionRunner, memory: RunMemory, demos: [DemoBlock]) {
        self.runner = runner
        self.memory = memory
        self.demos = demos
    }

    public func seed(ofRun number: Int) -> UInt64 { runner.seed(ofRun: number) }

    public func run(_ run: DemoRun) -> DemoOutcome {
        memory.outcome(
            .demo(run, naming: named(in: [run.demo.source])), isWhole: { $0.ending != .interrupted },
            running: { runner.run(run) })
    }

    public func run(_ task: ClusterTask, commands: [String]) -> TrialResult? {
        memory.outcome(
            .task(task, commands), isWhole: { $0 != nil }, running: { runner.run(task, commands: commands) })
    }

    public func rehearse(_ task: ClusterTask) -> TaskRehearsal? {
        memory.outcome(.rehearsal(task), isWhole: { $0 != nil }, running: { runner.rehearse(task) })
    }

    public func type(_ typing: Typing) -> [DemoFault] {
        let key = RunMemory.Key.typing(typing, naming: named(in: typing.commands.map(\.text)))
        return memory.outcome(key, isWhole: { _ in !runner.isStopped }, running: { runner.type(typing) })
    }

    /// The demos that some lines may run.
    private func named(in texts: [String]) -> [DemoBlock] {
        demos.filter { demo in texts.contains { $0.contains(demo.name) } }
    }
}

/// What runs came to, by what was run.
public final class RunMemory: Sendable {
    enum Key: Hashable, Sendable {
        case demo(DemoRun, naming: [DemoBlock])
        case task(ClusterTask, [String])
        case rehearsal(ClusterTask)
        case typing(Typing, naming: [DemoBlock])
    }

    private struct State {
        var outcomes: [Key: any Sendable] = [:]
        var used: Set<Key> = []
    }

    private let state = Mutex(State())

    public init() {}

    func outcome<Outcome: Sendable>(
        _ key: Key, isWhole: (Outcome) -> Bool, running run: () -> Outcome
    ) -> Outcome {
        let known = state.withLock { state -> (any Sendable)? in
            state.used.insert(key)
            return state.outcomes[key]
        }
        if let known, let outcome = known as? Outcome { return outcome }
        let outcome = run()
        if isWhole(outcome) { state.withLock { $0.outcomes[key] = outcome } }
        return outcome
    }

    /// Forgets what was not asked for since this was last called: the lessons have been edited.
    public func forgetUnused() {
        state.withLock { state in
            state.outcomes = state.outcomes.filter { state.used.contains($0.key) }
            state.used = []
        }
    }
}
