import Cluster

/// Nodes in pairs, each pair with one message with two fields on its way to and fro without end.
public enum PingPong {
    /// The pairs in virtual time, over links of 5 to 15 ms, with the first balls in the air.
    public static func simulation(nodes: Int, isTraced: Bool) -> Simulation {
        var simulation = Simulation(seed: 1, isTraced: isTraced)
        var link = Link()
        link.latency = .uniform(.milliseconds(5), .milliseconds(15))
        simulation.apply(.setNetwork(link))
        for (name, placement) in players(nodes) { simulation.apply(.addNode(name, placement)) }
        simulation.run(until: .zero + .milliseconds(30))
        return simulation
    }

    /// So many nodes by name; the first plays with the second, the third with the fourth.
    static func players(_ nodes: Int) -> some Sequence<(String, Placement)> {
        (0..<UInt32(nodes)).lazy.map { index in
            let player = Player(partner: NodeID(index: index ^ 1), serves: index.isMultiple(of: 2))
            return ("n\(index + 1)", Placement(program: "player", behavior: player))
        }
    }
}
