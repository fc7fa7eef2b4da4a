/// What the network leaves to chance, and how to take that away for a while.
extension Simulation {
    /// Inputs that let every link lose, double, damage and disorder nothing by chance, and those that put this back; none
    /// where nothing is left to chance.
    public var withoutChance: (inputs: [Input], restoring: [Input]) {
        var inputs: [Input] = []
        var restoring: [Input] = []
        if network.standard.leavesToChance {
            inputs.append(.setNetwork(network.standard.certain))
            restoring.append(.setNetwork(network.standard))
        }
        let exceptions = network.exceptions.sorted { left, right in
            (left.key.from, left.key.to) < (right.key.from, right.key.to)
        }
        for (direction, link) in exceptions where link.leavesToChance {
            inputs.append(.setLink(from: direction.from, to: direction.to, link.certain))
            restoring.append(.setLink(from: direction.from, to: direction.to, link))
        }
        return (inputs, restoring)
    }
}

extension Link {
    fileprivate var leavesToChance: Bool { loss > 0 || duplicate > 0 || corrupt > 0 }

    fileprivate var certain: Link {
        var link = self
        link.loss = 0
        link.duplicate = 0
        link.corrupt = 0
        return link
    }
}
