import Cluster
import Systems

/// Editors that each save a shared file twice, blindly, on a naive file server.
public enum Editing {
    /// The editors with their first saves to come: where a search over every order begins.
    public static func simulation(editors: Int) throws -> Simulation {
        var simulation = Simulation(seed: 1)
        var options = Options([:])
        let server = Placement(program: FileServer.name, behavior: try FileServer(options: &options))
        simulation.apply(.addNode("server", server))
        options = Options([
            "server": .nodes([NodeID(index: 0)]), "rate": .arrivals(.every(.seconds(1))), "count": .count(2),
        ])
        let editor = Placement(program: Editor.name, behavior: try Editor(options: &options))
        for index in 0..<editors { simulation.apply(.addNode("editor\(index + 1)", editor)) }
        simulation.run(until: .zero)
        return simulation
    }
}
