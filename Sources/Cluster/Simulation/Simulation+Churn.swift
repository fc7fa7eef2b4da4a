/// How nodes come and go by themselves.
extension Simulation {
    /// Lets nodes come and go from now on, as they would be found if they had always done so.
    mutating func beginChurn(of ids: [NodeID], up: Distribution, down: Distribution) {
        for id in ids where nodes[Int(id.index)].status != .removed {
            lastTimer = max(1, lastTimer &+ 1)
            var churn = Churn(
                up: up, down: down, generation: lastTimer,
                random: RandomStream(seed: seed, name: name(of: id) + " churn"))
            let spell = churn.drawFirstSpell()
            churns[id] = churn
            if churn.isUp { restart(id) } else { crash(id) }
            schedule(.churn, for: id, token: churn.generation, at: now + spell)
        }
    }

    /// Leaves nodes as they are from now on.
    mutating func endChurn(of ids: [NodeID]) {
        for id in ids { churns[id] = nil }
    }

    mutating func turnChurn(of id: NodeID) {
        guard var churn = churns[id] else { return }
        let spell = churn.turn()
        churns[id] = churn
        if churn.isUp { restart(id) } else { crash(id) }
        schedule(.churn, for: id, token: churn.generation, at: now + spell)
    }
}
