import Cluster

/// Every knob of a ``Monkey``: how often it does what, and how bad the network may become.
public struct ChaosOptions: Hashable, Sendable {
    /// Something that a monkey can do to a cluster.
    public enum Deed: CaseIterable, Hashable, Sendable {
        case crash, failHost, restart, pause, resume, wipe, churn, endChurn
        case partition, cut, heal, hold, release, topology
        case deliver, drop, duplicate
        case skew, drift
        case network, link
        case send, plan, add, replace, remove
    }

    /// How often each deed is done, relative to the others; 0 is never.
    public var weights: [Deed: Int] = Dictionary(uniqueKeysWithValues: Deed.allCases.map { ($0, 1) })
    /// The worst that a link does to messages; each setting is drawn between nothing and this.
    public var worstLink: Link
    /// The furthest that a clock is put ahead or behind.
    public var skewMost = Span.seconds(10)
    /// The most that a clock drifts either way, in parts per million.
    public var driftMost: Int32 = 100_000
    /// The longest mean spell of a node under churn, up or down.
    public var spellMost = Span.seconds(2)
    /// How many nodes there are at most.
    public var nodesMost = 32

    public init() {
        worstLink = Link()
        worstLink.latency = .exponential(mean: .milliseconds(50))
        worstLink.loss = 0.5
        worstLink.duplicate = 0.3
        worstLink.reorder = 1
        worstLink.corrupt = 0.3
        worstLink.bandwidth = 10_000
        // A cluster in which everything is broken all the time does little worth breaking.
        for deed in [.restart, .resume, .heal, .release, .send] as [Deed] { weights[deed] = 6 }
    }
}
