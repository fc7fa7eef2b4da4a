extension Timeline: Runtime {
    /// One event.
    @discardableResult
    public mutating func advance(noLaterThan time: Instant, interrupt: Interrupt?) -> RunEnd {
        run(until: time, atMost: 1, passesIdleTime: false, interrupt: interrupt)
    }

    public func fresh(seed: UInt64) -> Timeline { Timeline(simulation.fresh(seed: seed)) }
}
