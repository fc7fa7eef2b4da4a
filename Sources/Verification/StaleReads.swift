import Cluster

/// How many reads returned less than what somebody had been told was written before they began.
///
/// A reader records `reading` when it begins (key: a number that this reader gives to no other read of the object) and
/// `read` when it knows the value (the same key; value: the version that it read). A read of which nobody recorded the
/// beginning began when it ended, as one from the reader's own cache does. Versions rise with each write of an object; one
/// counts from when a fact `acked` tells that it was acknowledged (key: the version). A read that begins while a write is
/// still under way may return either version, so it is not stale: this is what the register of Lamport 1986 forbids.
public struct StaleReads: Hashable, Sendable {
    /// Reads that ended since statistics were last cleared.
    public private(set) var reads = 0
    /// Those of them that returned an older version than they had to.
    public private(set) var stale = 0

    private struct Reading: Hashable {
        let reader: NodeID
        let object: Symbol
        let number: Int64
    }

    public init(in history: History, of subject: NodeID) {
        var acknowledged: [Symbol: Int64] = [:]
        // What a read that is under way has to return at least. Looked up, never walked.
        var owed: [Reading: Int64] = [:]
        for (place, entry) in history.entries.enumerated() where entry.fact.subject == subject {
            let fact = entry.fact
            let reading = Reading(reader: entry.node, object: fact.object, number: fact.key)
            switch fact.kind {
            case "acked": acknowledged[fact.object] = max(acknowledged[fact.object] ?? fact.key, fact.key)
            case "reading": owed[reading] = acknowledged[fact.object] ?? .min
            case "read":
                let least = owed.removeValue(forKey: reading) ?? acknowledged[fact.object] ?? .min
                guard place >= history.start else { continue }
                reads += 1
                if fact.value < least { stale += 1 }
            default: break
            }
        }
    }
}
