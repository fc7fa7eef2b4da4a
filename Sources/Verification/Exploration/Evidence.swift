import Cluster

/// Recorded facts that a judgement depends on: those of one kind about one node.
///
/// A search keeps them with the state of the node that recorded them, and only those: two states that differ in nothing
/// else are one. A judgement may depend on the order in which one node recorded its facts, never on how those of
/// several nodes were interleaved.
public struct Evidence: Hashable, Sendable {
    public let kind: Symbol
    public let subject: NodeID
    /// False where not even one node's order matters.
    public let isOrdered: Bool

    public init(_ kind: Symbol, about subject: NodeID, isOrdered: Bool) {
        self.kind = kind
        self.subject = subject
        self.isOrdered = isOrdered
    }
}

extension LostUpdates {
    /// Versions are written by the subject itself; of the acknowledged ones only their set matters.
    public static func evidence(about subject: NodeID) -> [Evidence] {
        [
            Evidence("write", about: subject, isOrdered: true),
            Evidence("acked", about: subject, isOrdered: false),
        ]
    }
}

extension Duplicates {
    public static func evidence(about subject: NodeID) -> [Evidence] {
        [Evidence("executed", about: subject, isOrdered: false)]
    }
}
