import Lessons
import Quiz

/// How far a student is in one lesson.
public struct LessonStanding: Hashable, Sendable {
    /// The raw values are part of the documents that are printed.
    public enum State: String, Hashable, Sendable {
        case finished
        case begun
        case untouched
    }

    public let id: String
    /// The number of its file.
    public let number: Int?
    public let title: String
    public let state: State
    public let stepsDone: Int
    public let steps: Int
    /// What the questions that count have brought, the first mark of each, out of what they could have.
    public let earned: Points
    public let possible: Points
    /// How many questions were not answered when they were last asked.
    public let missed: Int
    /// How many questions are to be asked again today.
    public let dueQuestions: Int
    /// When it is to be done.
    public let due: DueDate?
    /// Whether that is past, and it is not.
    public let isLate: Bool
}
