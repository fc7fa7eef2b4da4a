/// What came of performing a task once, as its author means it: set-up, solution, trial, goals.
public struct TaskRehearsal: Hashable, Sendable {
    /// The nodes that the set-up makes, in the order of their creation; nil where it fails.
    public var nodes: [String]?
    /// What could not be performed or compared, with its place: a script ends at the first, each goal has its own.
    public var faults: [DemoFault] = []
}
