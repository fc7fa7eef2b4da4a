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

    /// The part of a run that two times given outside any command choose, such as `10s` and `12s`.
    public func window(from: String?, to: String?, file: String) throws(ScenarioError) -> ClosedRange<Instant> {
        var options: [String: Word] = [:]
        for (key, text) in [("from", from), ("to", to)] {
            if let text { options[key] = try CommandLine("\(key) \(text)", file: file)?.words.first }
        }
        return try window(options)
    }
}
