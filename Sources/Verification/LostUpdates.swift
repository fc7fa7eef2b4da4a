import Cluster

/// Which acknowledged writes are not part of what their object has become.
///
/// Each write makes a new version from the one its author had read (facts of kind `write`: key the version made, value
/// the version it was made from). The versions on the way from the latest one back through what each was made from are
/// contained in it; an acknowledged version (facts of kind `acked`) that is not on that way has been overwritten by an
/// author who had not seen it: a lost update (Berenson et al. 1995, phenomenon P4).
public struct LostUpdates: Hashable, Sendable {
    /// Writes whose authors were told that they had been made, since statistics were last cleared.
    public private(set) var acknowledged = 0
    /// Those of them that are lost.
    public private(set) var lost = 0

    private struct Version: Hashable, Sendable {
        let object: Symbol
        let number: Int64
    }

    public init(in history: History, of subject: NodeID) {
        var bases: [Version: Int64] = [:]
        var latest: SortedMap<Symbol, Int64> = [:]
        for entry in history.entries where entry.fact.kind == "write" && entry.fact.subject == subject {
            let fact = entry.fact
            bases[Version(object: fact.object, number: fact.key)] = fact.value
            latest[fact.object] = fact.key
        }
        var contained: Set<Version> = []
        for object in latest {
            var number = object.value
            while let base = bases[Version(object: object.key, number: number)] {
                contained.insert(Version(object: object.key, number: number))
                // A version is made from an earlier one; anything else would be a loop.
                guard base < number else { break }
                number = base
            }
        }
        for entry in history.entries[history.start...] where entry.fact.kind == "acked" {
            guard entry.fact.subject == subject else { continue }
            acknowledged += 1
            if !contained.contains(Version(object: entry.fact.object, number: entry.fact.key)) { lost += 1 }
        }
    }
}
