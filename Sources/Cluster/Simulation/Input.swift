/// Something done to a cluster from outside, between two events: what a journal keeps of a student's commands.
public enum Input: Sendable {
    case addHost(Host)
    case addNode(String, Placement)
    /// Gives a node another behaviour; it starts anew, and may keep its storage.
    case replaceNode(NodeID, Placement, keepsStorage: Bool)
    case removeNode(NodeID)
    case crash(NodeID)
    case restart(NodeID)
    /// The sides of a partition; nodes on none of them reach all.
    case partition([[NodeID]])
    /// One way only.
    case cut(from: NodeID, to: NodeID)
    /// Ends partitions and cuts.
    case heal
    /// Sets how far a node's clock is ahead.
    case skew(NodeID, Span)
    case setNetwork(Link)
    /// One way only.
    case setLink(from: NodeID, to: NodeID, Link)
    case send(from: NodeID, to: NodeID, Message)
    case clearStatistics
    indirect case plan(Instant, Input)
    /// Puts the clock forward, past no event.
    case advance(Instant)
}

/// What runs on a node, and where.
public struct Placement: Sendable {
    public let program: String
    public let behavior: any Behavior
    /// The host's name; nil is a host of the node's own.
    public let host: String?

    public init(program: String, behavior: any Behavior, host: String? = nil) {
        self.program = program
        self.behavior = behavior
        self.host = host
    }
}
