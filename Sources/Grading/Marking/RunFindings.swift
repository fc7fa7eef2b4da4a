import Quiz

/// What a run came to: the measures of a demo, or the goals of a task.
public struct RunFindings: Sendable {
    public let measures: [String: Evidence]
    public let trial: Evidence?

    public init(measures: [String: Evidence] = [:], trial: Evidence? = nil) {
        self.measures = measures
        self.trial = trial
    }

    /// What is found about a question.
    func evidence(for question: Question) -> Evidence? {
        trial ?? question.kind.answerFrom.flatMap { measures[$0.measure] }
    }
}
