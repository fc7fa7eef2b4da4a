/// The facts that behaviours recorded, in order: what checkers judge a run by.
public struct History: Sendable {
    public struct Entry: Hashable, Sendable {
        public let time: Instant
        public let node: NodeID
        public let fact: Fact
    }

    public private(set) var entries = GrowingList<Entry>()
    /// The first entry since statistics were last cleared.
    public private(set) var start = 0

    mutating func append(_ fact: Fact, from node: NodeID, at time: Instant) {
        entries.append(Entry(time: time, node: node, fact: fact))
    }

    mutating func append(_ entry: Entry) {
        entries.append(entry)
    }

    mutating func clear() {
        start = entries.count
    }
}
