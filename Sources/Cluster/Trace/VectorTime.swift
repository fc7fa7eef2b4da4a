/// How many events of each node an event may know of: vector time (Fidge 1988, Mattern 1989).
///
/// An event happened before another exactly when its vector time is less: in no place greater, and in one smaller.
/// Nodes of which nothing is known take no room.
public struct VectorTime: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let node: NodeID
        /// From 1.
        public var count: UInt64
    }

    /// The nodes of which something is known, in the order of their creation.
    public private(set) var entries: [Entry] = []

    /// Nothing is known of any node.
    public init() {}

    /// The entries must be in the order of their nodes, and count from 1.
    init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// How many events of a node are known of.
    public subscript(_ node: NodeID) -> UInt64 {
        let place = place(of: node)
        return place < entries.count && entries[place].node == node ? entries[place].count : 0
    }

    /// True when what is known at this time is known at the other too, and less.
    public func isLess(than other: VectorTime) -> Bool {
        self != other && entries.allSatisfy { $0.count <= other[$0.node] }
    }

    /// Counts one more event of a node.
    public mutating func tick(_ node: NodeID) {
        let place = place(of: node)
        if place < entries.count, entries[place].node == node {
            entries[place].count += 1
        } else {
            entries.insert(Entry(node: node, count: 1), at: place)
        }
    }

    /// Learns all that is known at another time.
    public mutating func merge(_ other: VectorTime) {
        if other.isNoMore(than: self) { return }
        var merged: [Entry] = []
        merged.reserveCapacity(max(entries.count, other.entries.count))
        var mine = entries[...]
        var theirs = other.entries[...]
        while let left = mine.first, let right = theirs.first {
            merged.append(left.node == right.node ? max(left, right) : left.node < right.node ? left : right)
            if left.node <= right.node { mine.removeFirst() }
            if right.node <= left.node { theirs.removeFirst() }
        }
        entries = merged + mine + theirs
    }

    private func isNoMore(than other: VectorTime) -> Bool {
        entries.allSatisfy { $0.count <= other[$0.node] }
    }

    private func place(of node: NodeID) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The entry of the two that knows more of their node.
private func max(_ left: VectorTime.Entry, _ right: VectorTime.Entry) -> VectorTime.Entry {
    left.count < right.count ? right : left
}
