import Cluster

/// A crowd in which nothing happens.
public enum Idle {
    /// Remembers what it last heard, and never hears anything.
    private struct Sleeper: Behavior {
        var heard: Int64 = 0

        mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
            heard = message["value"].int ?? heard
        }
    }

    /// So many nodes that have started, and have nothing to do.
    public static func simulation(nodes: Int) -> Simulation {
        var simulation = Simulation(seed: 1, isTraced: false)
        for index in 0..<nodes {
            simulation.apply(.addNode("n\(index + 1)", Placement(program: "sleeper", behavior: Sleeper())))
        }
        simulation.run(until: .never)
        return simulation
    }
}
