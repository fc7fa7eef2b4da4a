/// What a node became when something happened to it, and what it asked for, in order.
public struct Reaction: Sendable {
    public enum Request: Hashable, Sendable {
        case send(Message, to: NodeID)
        case timer(Message, name: Symbol?)
        case cancel(Symbol)
        /// Another node, of which nothing can be said here.
        case spawn
        case record(Fact)
    }

    public let state: LocalState
    public let requests: [Request]
}
