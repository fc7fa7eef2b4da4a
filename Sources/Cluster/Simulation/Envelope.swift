/// An event that is due: a message on its way, a timer, a node's start, the end of its work or a planned input.
struct Envelope: Sendable {
    enum Kind: UInt8, Sendable {
        case delivery
        case timer
        case start
        /// The end of work: the effects that waited for it take hold.
        case finish
        /// Something done from outside, planned for this time.
        case input
    }

    var kind: Kind
    /// True when the receiving host's limited bandwidth has already been paid.
    var isReceived = false
    /// True when it was damaged on the way.
    var isDamaged = false
    let from: NodeID
    let to: NodeID
    /// The life of the node that this belongs to; a timer of an earlier life is void.
    let life: UInt32
    /// A timer's token (0 when it has no name), or the place of the waiting effects or of the planned input.
    let token: UInt32
    let lamport: UInt32
    /// The message's number, from 1; 0 for all else.
    let number: UInt64
    let sentAt: Instant
    /// What it weighs on the wire, in bytes; 0 when nobody said and its encoded size counts.
    let size: UInt32
    /// The event during which it was sent.
    let cause: UInt64
    let message: Message
}
