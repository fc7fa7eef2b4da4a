import Cluster
import Testing

extension Simulation {
    /// Adds a node that runs a program with these settings; it exists before anything else happens.
    @discardableResult
    mutating func place(
        _ name: String, _ program: any Program.Type, _ settings: SortedMap<String, Options.Argument> = [:],
        host: String? = nil
    ) throws -> NodeID {
        var options = Options(settings)
        let behavior = try program.init(options: &options)
        apply(.addNode(name, Placement(program: program.name, behavior: behavior, host: host)))
        return try #require(node(named: name))
    }

    /// What a node observes under a name.
    func number(_ name: Symbol, of node: NodeID) -> Int64? {
        behavior(of: node).observations.first { $0.name == name }?.value.int
    }

    /// How often a node has counted something.
    func counted(_ name: Symbol, by node: NodeID) -> Int64 {
        measurements.meters(of: node).first { $0.name == name }?.count ?? 0
    }
}
