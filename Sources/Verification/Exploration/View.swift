import Cluster

/// What a question sees of one node.
public struct View: Hashable, Sendable {
    public let observations: [Observation]
    /// The facts it recorded since the search began, one list for each of the question's ``Evidence``.
    public let facts: [[Fact]]

    static let empty = View(observations: [], facts: [])
}
