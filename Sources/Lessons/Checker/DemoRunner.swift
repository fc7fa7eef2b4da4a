import Quiz
import Scenario

/// Runs demos for the checker. The program gives it one that knows the systems; tests give it answers.
public protocol DemoRunner: Sendable {
    /// Runs a demo within the bounds of a run.
    func run(_ run: DemoRun) -> DemoOutcome
    /// Examines a task after some commands; nil where tasks are not examined.
    func run(_ task: ClusterTask, commands: [String]) -> TrialResult?
    /// Performs a task once as its author means it; nil where tasks are not examined.
    func rehearse(_ task: ClusterTask) -> TaskRehearsal?
    /// Types what a step shows for typing, and returns what is wrong with it.
    func type(_ typing: Typing) -> [DemoFault]
    /// The seed of a run, counted from the first.
    func seed(ofRun number: Int) -> UInt64
}

extension DemoRunner {
    public func run(_ task: ClusterTask, commands: [String]) -> TrialResult? { nil }
    public func rehearse(_ task: ClusterTask) -> TaskRehearsal? { nil }
    public func type(_ typing: Typing) -> [DemoFault] { [] }
    public func seed(ofRun number: Int) -> UInt64 { 7 + UInt64(number) }
}
