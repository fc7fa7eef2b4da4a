import Cluster

/// Who can reach whom, and what stands in the way.
public struct NetworkMap: Sendable {
    public struct Node: Hashable, Sendable {
        public let name: String
        public let state: Diagram.Lane
    }

    public enum Obstacle: Hashable, Sendable {
        /// One way or both.
        case cut
        case held
        case partition
    }

    /// A link between two nodes by their places.
    public struct Link: Hashable, Sendable {
        public let from: Int
        public let to: Int
        public let obstacle: Obstacle?
    }

    /// So many nodes can be drawn at all.
    private static let nodesMost = 64

    public let nodes: [Node]
    /// Each once; none where there are too many nodes to draw.
    public let links: [Link]
    public let shape: NetworkShape
    /// How many nodes and links there are, and in which shape.
    public let title: String
    /// What is not as it should be, and what is not drawn, a sentence each.
    public let remarks: [String]

    init(_ ids: [NodeID], of simulation: borrowing Simulation) {
        var nodes: [Node] = []
        for id in ids {
            nodes.append(Node(name: simulation.name(of: id), state: Diagram.Lane(simulation.status(of: id))))
        }
        self.nodes = nodes
        let neighbors = NetworkMap.neighbors(among: ids, simulation.topology)
        shape = NetworkShape(of: neighbors)
        title = "\(ids.count) nodes, \(shape.text(degrees: neighbors.map(\.count)))"
        var remarks = NetworkMap.remarks(on: ids, of: simulation)
        if shape == .irregular { remarks.insert(NetworkMap.degrees(of: neighbors), at: 0) }
        var links: [Link] = []
        if ids.count <= NetworkMap.nodesMost {
            for (from, others) in neighbors.enumerated() {
                for to in others where from < to {
                    links.append(
                        Link(from: from, to: to, obstacle: simulation.obstacle(between: ids[from], and: ids[to])))
                }
            }
        } else {
            remarks.append("\(ids.count) nodes are too many to draw: topology NODES draws some of them.")
        }
        self.links = links
        self.remarks = remarks
    }

    /// Whom each node has a link with, by places.
    private static func neighbors(among ids: [NodeID], _ topology: Topology?) -> [[Int]] {
        var places: [NodeID: Int] = [:]
        for (place, id) in ids.enumerated() { places[id] = place }
        let free = ids.indices.filter { topology?.neighbors(of: ids[$0]) == nil }
        return ids.indices.map { place in
            guard let listed = topology?.neighbors(of: ids[place]) else { return ids.indices.filter { $0 != place } }
            // Nodes that the topology does not name reach all.
            return (listed.compactMap { places[$0] } + free).sorted()
        }
    }

    /// How many nodes have how many links.
    private static func degrees(of neighbors: [[Int]]) -> String {
        var counts: [Int: Int] = [:]
        for others in neighbors { counts[others.count, default: 0] += 1 }
        let known = counts.keys.sorted().map { "\($0) at \(counts[$0, default: 0])" }
        let shown = known.prefix(10).joined(separator: ", ")
        return "Links a node: \(shown)\(known.count > 10 ? " and more" : "")."
    }

    private static func remarks(on ids: [NodeID], of simulation: borrowing Simulation) -> [String] {
        var remarks: [String] = []
        func tell(_ what: String, _ names: [String]) {
            let shown = names.prefix(12).joined(separator: ", ")
            let more = names.count > 12 ? " and \(names.count - 12) more" : ""
            if !names.isEmpty { remarks.append("\(what): \(shown)\(more).") }
        }
        var states: [Simulation.Status: [String]] = [:]
        var sides: [Int: [String]] = [:]
        for id in ids {
            states[simulation.status(of: id), default: []].append(simulation.name(of: id))
            if simulation.side(of: id) > 0 {
                sides[simulation.side(of: id), default: []].append(simulation.name(of: id))
            }
        }
        tell("Down", states[.down] ?? [])
        tell("Paused", states[.paused] ?? [])
        if simulation.isPartitioned, sides.count > 1 {
            let named = sides.keys.sorted().map { sides[$0, default: []].prefix(12).joined(separator: ", ") }
            remarks.append("Parted: \(named.joined(separator: " | ")).")
        }
        guard ids.count <= nodesMost else { return remarks }
        var cut: [String] = []
        var held: [String] = []
        for from in ids {
            for to in ids where from != to {
                let way = "\(simulation.name(of: from)) to \(simulation.name(of: to))"
                if simulation.isCut(from: from, to: to) { cut.append(way) }
                if simulation.isHeld(from: from, to: to) { held.append(way) }
            }
        }
        tell("Cut", cut)
        tell("Kept back", held)
        return remarks
    }
}

extension Simulation {
    /// What keeps messages between two nodes from arriving, one way or both.
    fileprivate func obstacle(between one: NodeID, and other: NodeID) -> NetworkMap.Obstacle? {
        let sides = (side(of: one), side(of: other))
        if isPartitioned, sides.0 != 0, sides.1 != 0, sides.0 != sides.1 { return .partition }
        if isCut(from: one, to: other) || isCut(from: other, to: one) { return .cut }
        return isHeld(from: one, to: other) || isHeld(from: other, to: one) ? .held : nil
    }
}

extension Diagram.Lane {
    fileprivate init(_ status: Simulation.Status) {
        switch status {
        case .up: self = .up
        case .busy: self = .busy
        case .paused: self = .paused
        case .down: self = .down
        }
    }
}
