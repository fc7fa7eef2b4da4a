/// One thing that happened, as the trace keeps it.
public struct TraceEvent: Sendable {
    public enum Kind: Sendable {
        /// The node began, or began again.
        case started
        case sent
        case delivered
        case dropped(Loss)
        case timer
        /// The node was occupied, from now, for so long.
        case worked(Span)
        case note(String)
        case fault(Fault)
    }

    /// Its place among everything recorded, from 0.
    public let number: UInt64
    public let time: Instant
    /// What the node's own clock said.
    public let localTime: Instant
    /// Where it happened; nil for what concerns the whole network.
    public let node: NodeID?
    /// The other end of a message.
    public let peer: NodeID?
    public let lamport: UInt32
    /// The number of the message, from 1; 0 where there is none.
    public let messageNumber: UInt64
    /// For what became of a message: the number of the event of its sending.
    public let origin: UInt64?
    /// Nil also for a message whose sending is no longer kept.
    public let message: Message?
    public let kind: Kind
}

/// Why a message never arrived.
public enum Loss: UInt8, Hashable, BitwiseCopyable, Sendable {
    /// By chance, on its link.
    case chance
    /// Its link was cut.
    case cut
    /// A partition stood between the two nodes.
    case partition
    /// It was damaged, and its receiver discarded it.
    case corrupted
    /// Its receiver was down.
    case down
    /// It waited in the mailbox of a node that crashed.
    case crash
    /// Its receiver had been removed.
    case removed
    /// Somebody took it off the wire by hand.
    case hand
    /// The topology has no link between the two nodes.
    case noLink
}

/// Something done to the cluster from outside.
public enum Fault: Hashable, Sendable {
    case crash
    /// A host of that name failed: a crash of each of its nodes follows.
    case hostFailure(String)
    case restart
    case partition([[NodeID]])
    case cut
    case heal
    /// Messages one way are kept back from now on.
    case hold
    case release
    /// The node stands still, and goes on where it stood.
    case pause
    case resume
    /// How far the node's clock is ahead from now on.
    case skew(Span)
    /// How much too fast the node's clock runs from now on, in parts per million.
    case drift(Int32)
    /// The node's storage was destroyed.
    case wipe
    /// How links treat messages from now on, unless something else is said of one.
    case network(Link)
    /// How one link treats them, one way.
    case link(Link)
    /// Which nodes have links to which from now on; nil where all have.
    case topology(Topology?)
    case removed
}
