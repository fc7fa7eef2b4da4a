extension Word {
    /// What is wrong with a value where a time was wanted: it has no unit, is too long, or is of another kind.
    func misfit(_ datum: Datum, _ wanted: String, topic: String) -> ScenarioError {
        switch datum.quantity?.dimension {
        case .number: error("\(wanted) is wanted here, and \(datum.text) has no unit", topic: topic)
        case .time where datum.quantity?.span == nil: error("a time has at most 292 years", topic: topic)
        default: error("\(wanted) is wanted here, and this is \(datum.kindName)", topic: topic)
        }
    }
}
