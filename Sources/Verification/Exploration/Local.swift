import Cluster

/// What a search knows of one node: its state, and the facts it recorded that the question depends on.
struct Local: Hashable {
    let state: LocalState
    /// One list for each of the question's ``Evidence``; sorted where the order does not matter.
    let facts: [[Fact]]

    /// The same facts and those among some requests.
    func facts(adding requests: [Reaction.Request], _ evidence: [Evidence]) -> [[Fact]] {
        var facts = facts
        for case .record(let fact) in requests {
            for (place, evidence) in evidence.enumerated()
            where evidence.kind == fact.kind && evidence.subject == fact.subject {
                let index = evidence.isOrdered ? nil : facts[place].firstIndex { Local.isBefore(fact, $0) }
                facts[place].insert(fact, at: index ?? facts[place].count)
            }
        }
        return facts
    }

    private static func isBefore(_ left: Fact, _ right: Fact) -> Bool {
        (left.object, left.key, left.value) < (right.object, right.key, right.value)
    }
}
