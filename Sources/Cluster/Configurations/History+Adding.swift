extension History {
    /// This history with more facts at its end, as if the nodes they are about had recorded them.
    public func adding(_ facts: [Fact]) -> History {
        var history = self
        for fact in facts { history.append(fact, from: fact.subject, at: entries.last?.time ?? .zero) }
        return history
    }
}
