/// A node that another one asked for.
public struct Birth: Sendable {
    public let parent: NodeID
    /// What it runs, which with a number behind it becomes its name.
    public let program: String
    public let behavior: any Behavior
}
