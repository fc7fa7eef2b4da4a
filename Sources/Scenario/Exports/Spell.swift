import Cluster

/// A state that lasts: a node works, stands still or is down; the network is parted, or a link cut or held.
struct Spell: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case work
        case pause
        case down
        case partition
        case cut
        case hold
    }

    let kind: Kind
    /// The node it concerns, or the sender's end of a link; nil for the whole network.
    let node: NodeID?
    /// The receiver's end of a link.
    let peer: NodeID?
    let start: Instant
    var end: Instant
    /// What it is, for people.
    let text: String
}
