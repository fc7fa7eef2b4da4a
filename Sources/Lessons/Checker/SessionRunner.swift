import Quiz
import Scenario

/// Runs the demos of a course as a student's session would, within the checker's bounds.
public struct SessionRunner: DemoRunner {
    /// Enough for ten seconds of work; a demo that wants more has no end, or is no demo.
    private static let eventsAllowed: UInt64 = 10_000_000

    private let programs: ProgramRegistry
    private let seed: UInt64
    /// Those of the course, which a demo can sweep.
    private let demos: [Demo]

    public init(programs: ProgramRegistry, seed: UInt64 = 7, demos: [Demo] = []) {
        self.programs = programs
        self.seed = seed
        self.demos = demos
    }

    public func run(_ task: ClusterTask, commands: [String]) -> TrialResult? {
        TaskTrial(programs: programs).run(task, commands: commands)
    }

    public func run(_ block: DemoBlock) -> DemoOutcome {
        do throws(ScenarioError) {
            let demo = try block.demo(of: "")
            var control = RunControl()
            control.limits.events = SessionRunner.eventsAllowed
            control.limits.wallTime = .seconds(20)
            let session = Session(programs: programs, demos: [demo] + demos, seed: seed)
            guard let result = try session.measure(demo, control) else { return DemoOutcome() }
            return DemoOutcome(result, file: block.location.file)
        } catch {
            let fault = DemoFault(error)
            return DemoOutcome(ending: error.topic == ScenarioError.endlessTopic ? .limit(fault) : .failed(fault))
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
            })
    }
}

extension Evidence {
    /// What a demo's run says of one of its measures. A bound is not what theory says the measure is.
    public init(_ measure: Measure) {
        let theory = measure.theory.flatMap { $0.relation == .equal ? $0.value.quantity : nil }
        self.init(measured: measure.value.quantity, theory: theory)
    }
}
