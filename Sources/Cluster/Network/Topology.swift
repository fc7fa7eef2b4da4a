/// Which of some nodes have links to which; nodes that it does not name reach all, and are reached by all.
public struct Topology: Hashable, Sendable {
    /// Nodes that were joined in one shape.
    public struct Joining: Hashable, Sendable {
        public let nodes: [NodeID]
        public let shape: Shape
    }

    /// What was joined last; nil where links were given one by one.
    public internal(set) var latest: Joining?
    private var lists: SortedMap<NodeID, [NodeID]> = [:]

    /// No restriction.
    public init() {}

    public var isEmpty: Bool { lists.isEmpty }

    /// Gives a node its links, both ways being said by both nodes.
    public mutating func set(_ neighbors: [NodeID], of node: NodeID) {
        lists[node] = neighbors.sorted()
        latest = nil
    }

    /// A node's neighbours in the order of their creation; nil when it may reach all.
    public func neighbors(of node: NodeID) -> [NodeID]? { lists[node] }

    /// Each node that may not reach all, and its neighbours, in the order of creation.
    var entries: [(node: NodeID, neighbors: [NodeID])] { lists.map { ($0.key, $0.value) } }

    /// True when there is a link from one node to the other.
    public func hasLink(_ from: NodeID, _ to: NodeID) -> Bool {
        guard let neighbors = lists[from], lists[to] != nil else { return true }
        return neighbors.contains(to)
    }
}
