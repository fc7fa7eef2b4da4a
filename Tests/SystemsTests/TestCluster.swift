import Cluster
import Testing

@testable import Systems

/// A small cluster, and what its nodes show.
struct TestCluster {
    var simulation: Simulation

    init(seed: UInt64 = 1) {
        simulation = Simulation(seed: seed, isMetered: true)
    }

    mutating func add(
        _ name: String, _ program: any Program.Type, _ settings: SortedMap<String, Options.Argument> = [:]
    ) throws -> NodeID {
        var options = Options(settings)
        let behavior = try program.init(options: &options)
        simulation.apply(.addNode(name, Placement(program: program.name, behavior: behavior)))
        return try #require(simulation.node(named: name))
    }

    /// The settings of a client that sends so many requests, ten a second.
    func load(on server: NodeID, count: Int64, for target: NodeID? = nil) -> SortedMap<String, Options.Argument> {
        [
            "servers": .nodes([server]), "count": .count(count), "for": .nodes(target.map { [$0] } ?? []),
            "rate": .arrivals(.every(.milliseconds(100))),
        ]
    }

    /// Lets time pass until so many seconds after the beginning.
    mutating func run(seconds: Int64) {
        simulation.run(until: .zero + .seconds(seconds))
    }

    /// A number that a node shows.
    subscript(_ node: NodeID, _ name: Symbol) -> Int64? {
        simulation.behavior(of: node).observations.first { $0.name == name }?.value.int
    }
}
