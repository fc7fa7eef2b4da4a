import Cluster

/// How many writes were given a stamp that is no greater than that of a write which was over before they began.
///
/// Facts: `begun` when a write begins, `stamped` with its stamp as the value, `ended` when its author is told that it is
/// done; the key of all three is the write. Two writes of which neither was over when the other began may have their
/// stamps in any order; this is the order in real time of Herlihy & Wing 1990.
public struct Inversions: Hashable, Sendable {
    /// Writes that were stamped since statistics were last cleared.
    public private(set) var writes = 0
    /// Those of them whose stamp contradicts the order in real time.
    public private(set) var inverted = 0

    public init(in history: History, of subject: NodeID) {
        /// The greatest stamp of those that were over when a write began.
        var floors: [Int64: Int64] = [:]
        var stamps: [Int64: Int64] = [:]
        var greatest = Int64.min
        for (place, entry) in history.entries.enumerated() where entry.fact.subject == subject {
            let fact = entry.fact
            switch fact.kind {
            case "begun":
                floors[fact.key] = greatest
            case "stamped":
                stamps[fact.key] = fact.value
                guard place >= history.start, let floor = floors[fact.key] else { continue }
                writes += 1
                if fact.value <= floor { inverted += 1 }
            case "ended":
                greatest = max(greatest, stamps[fact.key] ?? .min)
            default:
                continue
            }
        }
    }
}
