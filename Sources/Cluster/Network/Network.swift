/// Every link of a cluster: what all have in common, and where single ones differ.
struct Network: Sendable {
    /// One direction between two nodes.
    struct Direction: Hashable, Sendable {
        let from: NodeID
        let to: NodeID
    }

    var standard = Link() { didSet { isPlain = standard.isPlain && exceptions.isEmpty } }
    private(set) var exceptions: [Direction: Link] = [:]
    private(set) var cuts: Set<Direction> = []
    /// True when every link is the standard one, and that does nothing but take time.
    private(set) var isPlain = true
    /// True when some node is on a side of a partition.
    var isPartitioned = false
    /// When each limited link will have carried what it was given.
    var busyUntil: [Direction: Instant] = [:]
    /// The latest arrival on links that have something on its way and are not their sender's latest.
    private var latestArrival: [Direction: Instant] = [:]
    private var tidyAt = 1024

    func link(from: NodeID, to: NodeID) -> Link {
        if exceptions.isEmpty { return standard }
        return exceptions[Direction(from: from, to: to)] ?? standard
    }

    mutating func set(_ link: Link, from: NodeID, to: NodeID) {
        exceptions[Direction(from: from, to: to)] = link
        isPlain = false
    }

    mutating func cut(from: NodeID, to: NodeID) {
        cuts.insert(Direction(from: from, to: to))
    }

    func isCut(from: NodeID, to: NodeID) -> Bool {
        !cuts.isEmpty && cuts.contains(Direction(from: from, to: to))
    }

    mutating func heal() {
        cuts = []
        isPartitioned = false
    }

    /// Keeps the latest arrival on a link; now and then forgets those that have passed.
    mutating func remember(_ arrival: Instant, from: NodeID, to: NodeID, now: Instant) {
        latestArrival[Direction(from: from, to: to)] = arrival
        if latestArrival.count > tidyAt {
            latestArrival = latestArrival.filter { $0.value > now }
            tidyAt = max(1024, 2 * latestArrival.count)
        }
    }

    /// Takes back the latest arrival that was kept for a link.
    mutating func recall(from: NodeID, to: NodeID) -> Instant? {
        latestArrival.isEmpty ? nil : latestArrival.removeValue(forKey: Direction(from: from, to: to))
    }
}
