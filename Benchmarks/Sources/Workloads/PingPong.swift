import Cluster

/// Nodes in pairs, each pair with one message with two fields on its way to and fro without end.
public enum PingPong {
    /// The pairs in virtual time, over links of 5 to 15 ms, with the first messages on their way.
    public static func simulation(nodes: Int, isTraced: Bool) -> Simulation {
        var simulation = pairs(nodes, latency: .uniform(.milliseconds(5), .milliseconds(15)), isTraced: isTraced)
        simulation.run(until: .zero + .milliseconds(30))
        return simulation
    }

    /// The first node plays with the second, the third with the fourth.
    private static func pairs(_ nodes: Int, latency: Distribution, isTraced: Bool) -> Simulation {
        var simulation = Simulation(seed: 1, isTraced: isTraced)
        var link = Link()
        link.latency = latency
        simulation.apply(.setNetwork(link))
        for index in 0..<UInt32(nodes) {
            let player = Player(partner: NodeID(index: index ^ 1), serves: index.isMultiple(of: 2))
            simulation.apply(.addNode("n\(index + 1)", Placement(program: "player", behavior: player)))
        }
        return simulation
    }
}
