import Cluster
import Lessons
import Quiz
import Scenario

/// Carries out the runs that answers are marked by: the demos of the course as they are written, and trials of tasks.
public struct CourseRuns: Sendable {
    private let programs: ProgramRegistry
    private let demos: [Demo]
    private let questions: [String: Question]
    private let interrupt: Interrupt?

    public init(_ lessons: [Lesson], programs: ProgramRegistry, interrupt: Interrupt? = nil) {
        self.programs = programs
        self.interrupt = interrupt
        demos = lessons.flatMap(\.playableDemos)
        questions = Dictionary(
            lessons.flatMap(\.questions).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A run that cannot be carried out finds nothing, so that what hangs on it is marked as not to be judged.
    @Sendable
    public func run(_ run: MarkingRun) -> RunFindings {
        switch run {
        case .demo(let name, let seed): runDemo(name, seed: seed)
        case .trial(let question, let commands): runTrial(of: question, commands: commands)
        }
    }

    private func runDemo(_ name: String, seed: UInt64) -> RunFindings {
        let session = Session(programs: programs, demos: demos, seed: seed)
        guard let demo = session.demo(named: name),
            let result = try? session.measure(demo, isTraced: false, RunControl(interrupt: interrupt))
        else {
            return RunFindings()
        }
        return RunFindings(
            measures: Dictionary(result.measures.map { ($0.name, Evidence($0)) }, uniquingKeysWith: { $1 }))
    }

    private func runTrial(of id: String, commands: String) -> RunFindings {
        guard let task = questions[id]?.kind as? ClusterTask else { return RunFindings() }
        let lines = commands.split(whereSeparator: \.isNewline).map { String($0) }
        let trial = TaskTrial(programs: programs).run(task, commands: lines, RunControl(interrupt: interrupt))
        return RunFindings(trial: trial.map { Evidence(trial: $0) })
    }
}
