/// The shape that the links between some nodes have; nodes go by their places.
public enum NetworkShape: Hashable, Sendable {
    /// Each with each.
    case full
    /// In this order around.
    case ring([Int])
    /// From one end to the other.
    case line([Int])
    case star(hub: Int)
    case grid(columns: Int)
    case tree(root: Int)
    case irregular

    /// Finds the shape from whom each node has a link with.
    init(of neighbors: [[Int]]) {
        let count = neighbors.count
        let degrees = neighbors.map(\.count)
        let links = degrees.reduce(0, +) / 2
        if degrees.allSatisfy({ $0 == count - 1 }) {
            self = .full
        } else if !NetworkShape.isConnected(neighbors) {
            self = .irregular
        } else if links == count - 1, let hub = degrees.firstIndex(of: count - 1), count > 3 {
            self = .star(hub: hub)
        } else if links == count - 1, degrees.max() == 2 {
            self = .line(NetworkShape.path(through: neighbors, from: degrees.firstIndex(of: 1) ?? 0))
        } else if links == count - 1 {
            self = .tree(root: 0)
        } else if links == count, degrees.max() == 2 {
            self = .ring(NetworkShape.path(through: neighbors, from: 0))
        } else if let width = (1...count).first(where: { $0 * $0 >= count }),
            NetworkShape.isGrid(neighbors, width: width)
        {
            self = .grid(columns: width)
        } else {
            self = .irregular
        }
    }

    /// In words, with how many links there are.
    func text(degrees: [Int]) -> String {
        let links = degrees.reduce(0, +) / 2
        let count = links == 1 ? "1 link" : "\(links) links"
        switch self {
        case .full: return "each linked with each"
        case .ring: return "\(count), a ring"
        case .line: return "\(count), a line"
        case .star: return "\(count), a star"
        case .grid: return "\(count), a grid"
        case .tree: return "\(count), a tree"
        case .irregular:
            let mean = degrees.isEmpty ? 0 : Double(2 * links) / Double(degrees.count)
            let range = "\(degrees.min() ?? 0) to \(degrees.max() ?? 0)"
            return "\(count): \(Quantity.number(mean).text) a node on average, \(range)"
        }
    }

    private static func isConnected(_ neighbors: [[Int]]) -> Bool {
        guard !neighbors.isEmpty else { return false }
        var seen: Set<Int> = [0]
        var open = [0]
        while let node = open.popLast() {
            for other in neighbors[node] where seen.insert(other).inserted { open.append(other) }
        }
        return seen.count == neighbors.count
    }

    private static func path(through neighbors: [[Int]], from start: Int) -> [Int] {
        var path = [start]
        var seen: Set<Int> = [start]
        while let last = path.last, let next = neighbors[last].first(where: { !seen.contains($0) }) {
            seen.insert(next)
            path.append(next)
        }
        return path
    }

    private static func isGrid(_ neighbors: [[Int]], width: Int) -> Bool {
        neighbors.indices.allSatisfy { place in
            var expected: [Int] = []
            if place >= width { expected.append(place - width) }
            if place % width > 0 { expected.append(place - 1) }
            if (place + 1) % width != 0, place + 1 < neighbors.count { expected.append(place + 1) }
            if place + width < neighbors.count { expected.append(place + width) }
            return neighbors[place] == expected
        }
    }
}
