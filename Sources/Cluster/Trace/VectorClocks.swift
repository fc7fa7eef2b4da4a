/// A vector clock for each node, driven by the events of a trace one after the other.
///
/// This is the algorithm as a cluster would run it: every event of a node ticks its own place, and a message carries its
/// sender's time along. For single events of a long trace ``CausalOrder`` needs less memory.
public struct VectorClocks: Sendable {
    private var clocks: [NodeID: VectorTime] = [:]
    /// What the messages on their way carry, by number; looked up, never walked.
    private var carried: [UInt64: VectorTime] = [:]

    public init() {}

    /// The vector time of the next event; for a message that is lost, that of its sending, or of
    /// its receiver when it had come that far.
    ///
    /// Nil for what is done to the network from outside, which no node can know of.
    public mutating func take(_ event: TraceEvent) -> VectorTime? {
        if case .dropped(let loss) = event.kind {
            // A second copy may still arrive, but not of what was lost before it could be doubled.
            let sent =
                loss == .chance ? carried.removeValue(forKey: event.messageNumber) : carried[event.messageNumber]
            return sent ?? event.node.flatMap { clocks[$0] }
        }
        guard let node = event.process else { return nil }
        // A second copy brings nothing new, so that what a message carries can be forgotten with its first arrival.
        if case .delivered = event.kind, let news = carried.removeValue(forKey: event.messageNumber) {
            clocks[node, default: VectorTime()].merge(news)
        }
        clocks[node, default: VectorTime()].tick(node)
        let time = clocks[node]
        if case .sent = event.kind { carried[event.messageNumber] = time }
        return time
    }
}
