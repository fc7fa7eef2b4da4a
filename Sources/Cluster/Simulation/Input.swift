/// Something done to a cluster from outside, between two events: what a journal keeps of a student's commands.
public enum Input: Sendable {
    case addHost(Host)
    case addNode(String, Placement)
    /// A node that another one asked for begins.
    case birth(Birth)
    /// Gives a node another behaviour; it starts anew, and may keep its storage.
    case replaceNode(NodeID, Placement, keepsStorage: Bool)
    case removeNode(NodeID)
    case crash(NodeID)
    /// A host fails, and every node on it crashes.
    case failHost(String)
    case restart(NodeID)
    /// The node stands still, with all it has in memory.
    case pause(NodeID)
    case resume(NodeID)
    /// Nodes come and go: up and down for so long, from their stationary state on.
    case churn([NodeID], up: Distribution, down: Distribution)
    /// Nodes under churn stay as they are.
    case endChurn([NodeID])
    /// Destroys what a node has stored.
    case wipe(NodeID)
    /// The sides of a partition; nodes on none of them reach all.
    case partition([[NodeID]])
    /// One way only.
    case cut(from: NodeID, to: NodeID)
    /// Ends partitions and cuts.
    case heal
    /// Sets how far a node's clock is ahead.
    case skew(NodeID, Span)
    /// Sets how much too fast a node's clock runs, in parts per million.
    case drift(NodeID, Int32)
    /// Keeps messages back as they arrive; one way only.
    case hold(from: NodeID, to: NodeID)
    /// Lets what was kept back arrive, in order.
    case release(from: NodeID, to: NodeID)
    /// Lets the message of that number arrive now.
    case deliver(UInt64)
    /// Takes the message of that number off the wire.
    case drop(UInt64)
    /// Puts a second copy of the message of that number on the wire.
    case duplicate(UInt64)
    /// Lets a node's earliest timer of that name, or without one, that carries this message fire now.
    case fireTimer(NodeID, Message, name: Symbol?)
    case setNetwork(Link)
    /// One way only.
    case setLink(from: NodeID, to: NodeID, Link)
    /// Which of some nodes have links to which; nil is all to all.
    case topology(Topology?)
    case send(from: NodeID, to: NodeID, Message)
    case clearStatistics
    /// What one command does, in this order and in one go.
    indirect case together([Input])
    indirect case plan(Instant, Input)
    /// Puts the clock forward, past no event.
    case advance(Instant)
    /// Puts the clock forward; messages and timers that were due by then are late, and due just after.
    case delay(Instant)
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
