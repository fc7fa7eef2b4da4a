import Cluster

/// How many executions repeat one that the same request had already caused.
///
/// Facts of kind `executed` have the request's number as their key and its client as their value.
public struct Duplicates: Hashable, Sendable {
    /// Executions since statistics were last cleared.
    public private(set) var executions = 0
    /// Those of them that were one too many.
    public private(set) var repeated = 0

    public init(in history: History, of subject: NodeID) {
        var seen: Set<Fact> = []
        for (place, entry) in history.entries.enumerated()
        where entry.fact.kind == "executed" && entry.fact.subject == subject {
            let isNew = seen.insert(entry.fact).inserted
            guard place >= history.start else { continue }
            executions += 1
            if !isNew { repeated += 1 }
        }
    }
}
