import Cluster
import Systems

/// A rumor that spreads through a large crowd in rounds, as fast as push gossip can.
public struct Gossip {
    public private(set) var simulation: Simulation
    /// How many rounds there have been.
    public private(set) var rounds = 0

    /// So many nodes that all know of each other, of which the first knows the rumor.
    public init(nodes: Int, seed: UInt64 = 1) throws {
        simulation = Simulation(seed: seed, isTraced: false)
        let peers = Options.Argument.nodes((0..<UInt32(nodes)).map { NodeID(index: $0) })
        var options = Options(["peers": peers, "knows": .flag(true)])
        let teller = try Gossiper(options: &options)
        options = Options(["peers": peers])
        let listener = try Gossiper(options: &options)
        for index in 0..<nodes {
            let placement = Placement(program: Gossiper.name, behavior: index == 0 ? teller : listener)
            simulation.apply(.addNode("n\(index + 1)", placement))
        }
        simulation.run(until: .zero)
    }

    /// Lets rounds pass until nobody is left who has not heard the rumor.
    public mutating func run() {
        while !haveAllHeard {
            rounds += 1
            simulation.run(until: .zero + .seconds(Int64(rounds)) + .milliseconds(500))
        }
    }

    private var haveAllHeard: Bool {
        (0..<UInt32(simulation.nodeCount)).reversed().allSatisfy { index in
            simulation.behavior(of: NodeID(index: index)).observations.first?.value == 1
        }
    }
}
