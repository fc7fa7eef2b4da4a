import Quiz

/// What a student's work on one question earns.
public struct MarkedQuestion: Hashable, Sendable {
    public let question: String
    public let lesson: String
    /// Whether it was asked in an exam.
    public let isExam: Bool
    public let earned: Points
    public let possible: Points
    /// What the student was shown; nil where no mark was.
    public let shown: Points?
    /// In the form that is marked; nil where nothing was answered.
    public let firstAnswer: String?
    public let isFirstRight: Bool
    /// Whether the question, or the demo that answers it, was edited since it was answered.
    public let wasEdited: Bool
    /// What the goals of a task came to, after the latest commands that were handed in as an answer.
    public let trial: TrialResult?
    /// What kept an answer from being marked.
    public let remark: String?

    /// Whether the mark differs from the one that was shown.
    public var hasChanged: Bool { shown.map { $0 != earned } ?? false }
}
