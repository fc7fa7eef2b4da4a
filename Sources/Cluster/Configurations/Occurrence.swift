/// What can happen to a node next.
public enum Occurrence: Hashable, Sendable {
    case message(Message, from: NodeID)
    /// One of its timers fires; one with a name can have been replaced or cancelled before.
    case timer(Message, name: Symbol?)
    /// It was down, and begins anew with what it had stored.
    case restart
}

/// Something that waits to happen to a node.
public struct Pending: Hashable, Sendable {
    public let node: NodeID
    public let occurrence: Occurrence

    public init(_ occurrence: Occurrence, at node: NodeID) {
        self.node = node
        self.occurrence = occurrence
    }
}
