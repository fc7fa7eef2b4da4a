/// How messages get from one node to another, leaving chance aside.
public enum Passage: Hashable, Sendable {
    /// In the order in which they were sent.
    case ordered
    /// In any order.
    case unordered
    /// Not at all, as things stand: the receiver is down or paused, or something is in the way.
    case none
}

extension Simulation {
    /// How messages would get from one node to another if nothing were done about it from outside.
    public func passage(from: NodeID, to: NodeID) -> Passage {
        let receiver = nodes[Int(to.index)]
        guard receiver.status == .up, !isPaused(to) else { return .none }
        let sides = (nodes[Int(from.index)].side, receiver.side)
        if network.isPartitioned, sides.0 != 0, sides.1 != 0, sides.0 != sides.1 { return .none }
        if network.isCut(from: from, to: to) || network.isHeld(from: from, to: to) { return .none }
        if let topology = network.topology, !topology.hasLink(from, to) { return .none }
        return from == to || network.link(from: from, to: to).reorder == 0 ? .ordered : .unordered
    }
}
