import Cluster

extension VectorTime {
    /// The most nodes whose counts stand without their names.
    private static let namelessNodes = 8
    /// How many nodes are named of more.
    private static let nodesNamed = 4

    /// All counts in the order of the nodes, `[3 0 1]`; in a cluster of more than eight, the highest with their names.
    func text(in simulation: borrowing Simulation) -> String {
        guard simulation.nodeCount > VectorTime.namelessNodes else {
            return "[" + (0..<simulation.nodeCount).map { "\(self[NodeID(index: UInt32($0))])" }.joined(separator: " ")
                + "]"
        }
        let highest = entries.sorted { ($1.count, $0.node) < ($0.count, $1.node) }.prefix(VectorTime.nodesNamed)
        var parts: [String] = []
        for entry in highest { parts.append("\(simulation.name(of: entry.node)) \(entry.count)") }
        if entries.count > highest.count { parts.append("and \(entries.count - highest.count) more") }
        return parts.joined(separator: ", ")
    }

    /// What the counts of a vector stand for.
    static func legend(in simulation: borrowing Simulation) -> String {
        var names: [String] = []
        for index in 0..<simulation.nodeCount { names.append(simulation.name(of: NodeID(index: UInt32(index)))) }
        let counted = simulation.trace.firstKept > 0 ? "events since event \(simulation.trace.firstKept)" : "events"
        return simulation.nodeCount > namelessNodes
            ? "a vector counts the \(counted) of each node that are known of"
            : "a vector counts the \(counted) known of \(names.joined(separator: ", "))"
    }
}
