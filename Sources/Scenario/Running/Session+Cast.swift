import Cluster

extension Session {
    /// The nodes on the stage by what they run.
    var cast: Report.Cast {
        let simulation = stage.simulation
        var roles: [Report.Cast.Role] = []
        for id in simulation.nodeIDs {
            let program = simulation.program(of: id)
            if let place = roles.firstIndex(where: { $0.program == program }) {
                roles[place].nodes.append(simulation.name(of: id))
            } else {
                roles.append(Report.Cast.Role(program: program, nodes: [simulation.name(of: id)]))
            }
        }
        return Report.Cast(roles: roles)
    }
}
