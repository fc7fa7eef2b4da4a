/// What came of performing a task once, as its author means it: set-up, solution, trial, goals.
public struct TaskRehearsal: Hashable, Sendable {
    /// What could not be performed or compared, with its place: a script ends at the first, each goal has its own.
    public var faults: [DemoFault] = []
}
