/// Things with names and the links between them, laid out as their shape suggests.
public struct Graph: Hashable, Sendable {
    public struct Node: Hashable, Sendable {
        public var name: String
        public var state: DiagramLane

        public init(_ name: String, _ state: DiagramLane = .up) {
            self.name = name
            self.state = state
        }
    }

    public struct Edge: Hashable, Sendable {
        public enum State: Hashable, Sendable {
            case open
            case cut
            case held
            case parted
        }

        public var from: Int
        public var to: Int
        public var state: State

        public init(from: Int, to: Int, _ state: State = .open) {
            self.from = from
            self.to = to
            self.state = state
        }
    }

    /// How the nodes are laid out; nodes go by their numbers, from 0.
    public enum Layout: Hashable, Sendable {
        /// Around a circle, in this order.
        case circle([Int])
        /// One in the middle of all others.
        case star(hub: Int)
        /// One after the other; where the width is short, in rows that turn at their ends.
        case row([Int])
        /// In rows of so many.
        case grid(columns: Int)
        /// Each under the one that it hangs on.
        case tree(root: Int)
    }

    public var nodes: [Node]
    public var edges: [Edge]
    public var layout: Layout

    public init(nodes: [Node], edges: [Edge], layout: Layout) {
        self.nodes = nodes
        self.edges = edges
        self.layout = layout
    }

    /// The drawing and what its signs mean; nothing where it has no room, or for a reader who listens.
    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        var legible = self
        for place in nodes.indices { legible.nodes[place].name = capabilities.legible(nodes[place].name).oneLine }
        guard !capabilities.accessible, let plan = GraphPlan(legible, capabilities) else { return [] }
        return GraphPrinter(graph: legible, plan: plan, capabilities: capabilities).lines
    }

    /// For each node, those that it has a link with, in their order.
    var neighbors: [[Int]] {
        var neighbors: [[Int]] = Array(repeating: [], count: nodes.count)
        for edge in edges {
            neighbors[edge.from].append(edge.to)
            neighbors[edge.to].append(edge.from)
        }
        return neighbors.map { $0.sorted() }
    }
}
