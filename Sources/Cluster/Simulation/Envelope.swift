/// What is written on the outside of something that is due: a message on its way, a timer, a node's start, the end of its
/// work or something from outside.
struct Envelope: BitwiseCopyable, Sendable {
    enum Kind: UInt8, BitwiseCopyable, Sendable {
        case delivery
        case timer
        case start
        /// The end of work: the effects that waited for it take hold.
        case finish
        /// Something done from outside, planned for this time.
        case input
        /// A node under churn crashes, or comes back.
        case churn
    }

    var kind: Kind
    /// True when the receiving host's limited bandwidth has already been paid.
    var isReceived = false
    /// True when it was damaged on the way.
    var isDamaged = false
    /// True when somebody said what it weighs on the wire.
    var hasStatedSize = false
    var from: NodeID
    var to: NodeID
    var lamport: UInt32 = 0
    /// The message's number, from 1; for all else ``life`` and ``token``.
    var number: UInt64
    /// The trace event of its sending.
    var origin: UInt64 = 0

    /// The life of the node that this belongs to; a timer of an earlier life is void.
    var life: UInt32 { UInt32(truncatingIfNeeded: number >> 32) }
    /// A timer's token (0 when it has no name), or the place of the waiting effects or of the planned input.
    var token: UInt32 { UInt32(truncatingIfNeeded: number) }

    static func number(life: UInt32, token: UInt32) -> UInt64 { UInt64(life) << 32 | UInt64(token) }
}
