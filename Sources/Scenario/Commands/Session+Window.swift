import Cluster

extension Session {
    /// The part of a run that `from=` and `to=` choose.
    func window(_ options: [String: Word]) throws(ScenarioError) -> ClosedRange<Instant> {
        let from = if let word = options["from"] { Instant.zero + (try span(word)) } else { Instant.zero }
        let to = if let word = options["to"] { Instant.zero + (try span(word)) } else { Instant.never }
        guard from <= to else {
            throw (options["to"] ?? options["from"])?.error("to= is before from=", topic: "diagram")
                ?? ScenarioError(
                    location: .init(file: "-", line: 1, column: 1), length: 1, message: "to= is before from=")
        }
        return from...to
    }
}
