/// What nodes take the time to be.
extension Simulation {
    /// What a node's own clock says now.
    public func localTime(of id: NodeID) -> Instant {
        now + clockError(of: id)
    }

    /// How far a node's own clock is ahead now; negative when it is behind.
    public func clockError(of id: NodeID) -> Span {
        nodes[Int(id.index)].hasWrongClock ? clocks[id]?.error(at: now) ?? .zero : .zero
    }

    /// How much too fast a node's own clock runs, in parts per million.
    public func drift(of id: NodeID) -> Int32 { clocks[id]?.drift ?? 0 }

    mutating func setSkew(of id: NodeID, _ span: Span) {
        clocks[id, default: LocalClock()].set(skew: span, at: now)
        nodes[Int(id.index)].hasWrongClock = true
        record(.skew(span), at: id)
    }

    mutating func setDrift(of id: NodeID, _ partsPerMillion: Int32) {
        clocks[id, default: LocalClock()].set(drift: partsPerMillion, at: now)
        nodes[Int(id.index)].hasWrongClock = true
        record(.drift(partsPerMillion), at: id)
    }
}
