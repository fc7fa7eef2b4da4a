/// What lets a cluster live: virtual time, in which one can also go back, or the real time of a computer with many cores.
///
/// A runtime is synchronous to its caller. Between two of its stretches time stands still, and the cluster can be looked
/// at and changed.
public protocol Runtime: Sendable {
    /// The cluster as it is now.
    var simulation: Simulation { get }

    /// Does something to the cluster now.
    mutating func apply(_ input: Input)

    /// Lets time pass until a time, or so many events, and leaves the clock there unless it is interrupted or stopped by
    /// its limit.
    ///
    /// Without `passesIdleTime` the clock stops where nothing is left to happen.
    @discardableResult
    mutating func run(until time: Instant, atMost limit: UInt64, passesIdleTime: Bool, interrupt: Interrupt?) -> RunEnd

    /// Lets the least happen after which somebody can look again, and nothing later than a time.
    @discardableResult
    mutating func advance(noLaterThan time: Instant, interrupt: Interrupt?) -> RunEnd

    /// Begins again: the same seed, and what was done before time first passed.
    mutating func restart()

    /// Visits every event up to now, in order, as far as it is kept or can be found again.
    func forEachEvent(_ visit: (TraceEvent) throws -> Void) rethrows

    /// A runtime of the same kind with an empty cluster.
    func fresh(seed: UInt64) -> Self
}

extension Runtime {
    @discardableResult
    public mutating func run(
        until time: Instant, atMost limit: UInt64 = .max, passesIdleTime: Bool = true
    ) -> RunEnd {
        run(until: time, atMost: limit, passesIdleTime: passesIdleTime, interrupt: nil)
    }
}

extension Simulation {
    /// An empty cluster that is recorded and metered like this one.
    func fresh(seed: UInt64) -> Simulation {
        Simulation(seed: seed, isTraced: isTraced, isMetered: isMetered)
    }
}
