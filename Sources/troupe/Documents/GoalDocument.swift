import Quiz

/// What a goal of a task came to, in a document.
struct GoalDocument: Encodable {
    let text: String
    let met: Bool
    /// What was compared, at each seed.
    let values: [String]

    static func all(of trial: TrialResult) -> [GoalDocument] {
        trial.goals.map { GoalDocument(text: $0.text, met: $0.isMet, values: $0.values) }
    }
}
