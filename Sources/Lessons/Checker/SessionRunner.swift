import Cluster
import Quiz
import Scenario

/// Runs the demos of a course as a student's session would, within the checker's bounds.
public struct SessionRunner: DemoRunner {
    /// Enough for ten seconds of work; a demo that wants more has no end, or is no demo.
    private static let eventsAllowed: UInt64 = 10_000_000

    let programs: ProgramRegistry
    private let seed: UInt64
    /// Those of the course, which a demo can sweep.
    private let demos: [Demo]
    /// Stops what runs, when somebody raises it.
    let interrupt: Interrupt?

    public init(
        programs: ProgramRegistry, seed: UInt64 = 7, demos: [Demo] = [], interrupt: Interrupt? = nil
    ) {
        self.programs = programs
        self.seed = seed
        self.demos = demos
        self.interrupt = interrupt
    }

    var isStopped: Bool { interrupt?.isRaised == true }

    public func seed(ofRun number: Int) -> UInt64 { seed &+ UInt64(number) }

    public func run(_ task: ClusterTask, commands: [String]) -> TrialResult? {
        TaskTrial(programs: programs).run(task, commands: commands, RunControl(interrupt: interrupt))
    }

    public func run(_ run: DemoRun) -> DemoOutcome {
        do throws(ScenarioError) {
            let demo = try run.demo.demo(of: "")
            let session = session(with: demo)
            let settings = try session.arguments(run.words, for: demo)
            let result = try session.measure(
                demo, parameters: settings, seed: seed(ofRun: run.number), isTraced: false, control)
            guard let result else { return DemoOutcome(ending: .interrupted) }
            return DemoOutcome(result, file: run.demo.location.file)
        } catch {
            let fault = DemoFault(error)
            return DemoOutcome(ending: error.isEndless ? .limit(fault) : .failed(fault))
        }
    }

    func session(with demo: Demo?) -> Session {
        Session(programs: programs, demos: [demo].compactMap(\.self) + demos, seed: seed)
    }

    var control: RunControl {
        var control = RunControl(interrupt: interrupt)
        // Counted in events alone, so that a busy computer finds what another one finds.
        control.limits.events = SessionRunner.eventsAllowed
        control.limits.wallTime = .seconds(3600)
        return control
    }
}

extension DemoRun {
    /// Its choice as a session reads it.
    fileprivate var words: [Word] {
        get throws(ScenarioError) {
            guard let choice else { return [] }
            return try CommandLine("demo \(choice.text)", file: demo.location.file, line: demo.location.line)?.words
                ?? []
        }
    }
}

extension DemoOutcome {
    init(_ result: DemoResult, file: String) {
        var measures: [String: Evidence] = [:]
        for measure in result.measures { measures[measure.name] = Evidence(measure) }
        self.init(
            measures: measures,
            expectations: result.expectations.map { expectation in
                Expectation(
                    text: expectation.text, held: expectation.held,
                    location: SourceLocation(file: file, line: expectation.line, column: 1), detail: expectation.found)
            }, isLive: result.runtime != .simulation)
    }
}

extension Evidence {
    /// What a demo's run says of one of its measures. A bound is not what theory says the measure is.
    public init(_ measure: Measure) {
        let theory = measure.theory.flatMap { $0.relation == .equal ? $0.value.quantity : nil }
        self.init(measured: measure.value.quantity, theory: theory)
    }
}
