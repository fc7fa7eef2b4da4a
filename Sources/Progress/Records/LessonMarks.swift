import Quiz

/// What the questions of a lesson have brought so far.
public struct LessonMarks: Hashable, Sendable {
    public let lesson: String
    public let earned: Points
    public let possible: Points
    /// How many questions are over; predictions are not among them.
    public let questions: Int
}
