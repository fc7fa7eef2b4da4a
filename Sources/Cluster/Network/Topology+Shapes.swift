extension Topology {
    /// How nodes can be joined, in the order in which they are named.
    public enum Shape: String, CaseIterable, Sendable {
        /// Each with each.
        case full
        /// Each with the next, and the last with the first.
        case ring
        /// Each with the next.
        case line
        /// Rows as long as there are rows, or one longer; each with the next in its row and in its column.
        case grid
        /// Each with `degree` children.
        case tree
        /// A ring in random order, and random links besides until each has `degree` on average.
        case random
    }

    /// Joins nodes in a shape, and with no others of this topology.
    ///
    /// `degree` is at least 1 for a tree, and at least 2 for a random shape, where a node cannot have more links than there are others.
    public mutating func join(_ nodes: [NodeID], in shape: Shape, degree: Int, random: inout RandomStream) {
        var neighbors: [Set<Int>] = Array(repeating: [], count: nodes.count)
        func join(_ left: Int, _ right: Int) {
            guard left != right else { return }
            neighbors[left].insert(right)
            neighbors[right].insert(left)
        }
        switch shape {
        case .full:
            for left in nodes.indices { for right in nodes.indices { join(left, right) } }
        case .ring:
            for place in nodes.indices { join(place, (place + 1) % nodes.count) }
        case .line:
            for place in nodes.indices.dropLast() { join(place, place + 1) }
        case .grid:
            let width = (1...nodes.count).first { $0 * $0 >= nodes.count } ?? 1
            for place in nodes.indices {
                if (place + 1) % width != 0, place + 1 < nodes.count { join(place, place + 1) }
                if place + width < nodes.count { join(place, place + width) }
            }
        case .tree:
            for place in nodes.indices.dropFirst() { join(place, (place - 1) / degree) }
        case .random:
            let order = nodes.indices.shuffled(using: &random)
            for place in order.indices { join(order[place], order[(place + 1) % order.count]) }
            let most = nodes.count * (nodes.count - 1) / 2
            var missing = min(most, nodes.count * degree / 2) - neighbors.reduce(0) { $0 + $1.count } / 2
            while missing > 0 {
                let left = Int(random.below(UInt64(nodes.count)))
                let right = Int(random.below(UInt64(nodes.count)))
                if left != right, !neighbors[left].contains(right) {
                    join(left, right)
                    missing -= 1
                }
            }
        }
        for place in nodes.indices {
            set(neighbors[place].sorted().map { nodes[$0] }, of: nodes[place])
        }
        latest = Joining(nodes: nodes, shape: shape)
    }
}
