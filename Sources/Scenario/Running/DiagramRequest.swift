import Cluster

/// What somebody wants a diagram of.
struct DiagramRequest: Sendable {
    /// The part of the run; nil to choose one that is worth seeing.
    var window: ClosedRange<Instant>?
    /// The nodes; nil to choose them.
    var nodes: [NodeID]?
    /// The event that every other one is compared with.
    var focus: TraceEvent?
    var extras: DiagramBuilder.Extras = []
}
