/// A node's identity in one cluster: its place in the order of creation, never used again.
public struct NodeID: Hashable, Comparable, BitwiseCopyable, Sendable {
    public let index: UInt32

    public init(index: UInt32) {
        self.index = index
    }

    public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}
