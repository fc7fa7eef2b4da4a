extension Input {
    /// The nodes that it changes by themselves: what they run, whether they run, their clock or their storage.
    ///
    /// The network between nodes belongs to none of them, and neither do messages.
    public func subjects(in simulation: borrowing Simulation) -> [NodeID] {
        switch self {
        case .replaceNode(let node, _, _), .removeNode(let node), .crash(let node), .restart(let node),
            .pause(let node), .resume(let node), .wipe(let node), .skew(let node, _), .drift(let node, _),
            .fireTimer(let node, _, _):
            return [node]
        case .churn(let nodes, _, _), .endChurn(let nodes):
            return nodes
        case .failHost(let name):
            var nodes: [NodeID] = []
            for node in simulation.nodeIDs where simulation.host(of: node)?.name == name { nodes.append(node) }
            return nodes
        case .together(let inputs):
            var nodes: [NodeID] = []
            for input in inputs { nodes += input.subjects(in: simulation) }
            return nodes
        case .plan(_, let input):
            return input.subjects(in: simulation)
        case .addHost, .addNode, .birth, .partition, .cut, .heal, .hold, .release, .deliver, .drop, .duplicate,
            .setNetwork, .setLink, .topology, .send, .clearStatistics, .advance, .delay:
            return []
        }
    }
}
