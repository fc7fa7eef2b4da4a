import Cluster

/// Nodes in pairs, each pair with one message with two fields on its way to and fro without end.
public enum PingPong {
    /// The pairs in virtual time, over links of 5 to 15 ms, with the first messages on their way.
    public static func simulation(nodes: Int, isTraced: Bool) -> Simulation {
        var simulation = pairs(nodes, latency: .uniform(.milliseconds(5), .milliseconds(15)), isTraced: isTraced)
        simulation.run(until: .zero + .milliseconds(30))
        return simulation
    }

    /// The pairs in real time, over links without latency. Partners live on one worker, or apart.
    public static func live(nodes: Int, apart: Bool) -> LiveCluster {
        let simulation = pairs(nodes, latency: .constant(.zero), isTraced: false, apart: apart)
        // A single pair lives together on one worker.
        var cluster = LiveCluster(simulation, workers: nodes == 2 && !apart ? 1 : nil)
        cluster.run(until: .zero + .milliseconds(30))
        return cluster
    }

    /// The first node plays with the second, the third with the fourth; apart, with the one half of all further on.
    private static func pairs(
        _ nodes: Int, latency: Distribution, isTraced: Bool, apart: Bool = false
    ) -> Simulation {
        var simulation = Simulation(seed: 1, isTraced: isTraced)
        var link = Link()
        link.latency = latency
        simulation.apply(.setNetwork(link))
        let count = UInt32(nodes)
        for index in 0..<count {
            let partner = NodeID(index: apart ? (index + count / 2) % count : index ^ 1)
            let serves = apart ? index < count / 2 : index.isMultiple(of: 2)
            let player = Player(partner: partner, serves: serves)
            simulation.apply(.addNode("n\(index + 1)", Placement(program: "player", behavior: player)))
        }
        return simulation
    }
}
