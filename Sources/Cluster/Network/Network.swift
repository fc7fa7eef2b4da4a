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
    /// The links whose messages are kept back.
    private(set) var holds: Set<Direction> = []
    /// The slots of messages that arrived on a held link, in order.
    private(set) var held: ContiguousArray<UInt32> = []
    /// Which nodes have links to which; nil while all have.
    var topology: Topology?
    /// True when something can stand between a message and its receiver.
    var hasObstacles: Bool { isPartitioned || !cuts.isEmpty || !holds.isEmpty || topology != nil }
    /// When each limited link will have carried what it was given.
    var busyUntil: [Direction: Instant] = [:]
    /// The latest arrival on links that have something on its way and are not their sender's latest.
    private var latestArrival: [Direction: Instant] = [:]
    private var tidyAt = 1024
    /// What was sent over each link since statistics were last cleared.
    private var traffic: [Direction: Traffic] = [:]

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

    mutating func meter(bytes: Int, from: NodeID, to: NodeID) {
        traffic[Direction(from: from, to: to), default: Traffic()].add(bytes: bytes)
    }

    /// What was sent over all links of which a condition holds. A sum of whole numbers is the same in any order.
    func traffic(where isWanted: (Direction) -> Bool) -> Traffic {
        traffic.reduce(Traffic()) { isWanted($1.key) ? $0 + $1.value : $0 }
    }

    /// Forgets what is known of single messages: what a link is busy with, and what is held.
    mutating func forgetMessages() {
        busyUntil = [:]
        latestArrival = [:]
        held = []
    }

    /// Takes what another network knows of links from some nodes, and adds what was sent over any.
    mutating func adopt(_ other: Network, from isWanted: (NodeID) -> Bool) {
        busyUntil.merge(other.busyUntil.filter { isWanted($0.key.from) }) { $1 }
        latestArrival.merge(other.latestArrival.filter { isWanted($0.key.from) }) { $1 }
        traffic.merge(other.traffic) { $0 + $1 }
    }

    mutating func clearTraffic() {
        traffic = [:]
    }

    mutating func hold(from: NodeID, to: NodeID) {
        holds.insert(Direction(from: from, to: to))
    }

    func isHeld(from: NodeID, to: NodeID) -> Bool {
        !holds.isEmpty && holds.contains(Direction(from: from, to: to))
    }

    mutating func keep(_ slot: UInt32) {
        held.append(slot)
    }

    /// Holds a link no longer.
    mutating func release(from: NodeID, to: NodeID) {
        holds.remove(Direction(from: from, to: to))
    }

    /// Takes out the messages kept back of which a condition holds, in the order in which they came.
    mutating func takeHeld(where isWanted: (UInt32) -> Bool) -> [UInt32] {
        let wanted = held.filter(isWanted)
        held.removeAll(where: isWanted)
        return Array(wanted)
    }

    /// Takes out the first message kept back of which a condition holds.
    mutating func takeFirstHeld(where isWanted: (UInt32) -> Bool) -> UInt32? {
        held.firstIndex(where: isWanted).map { held.remove(at: $0) }
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
