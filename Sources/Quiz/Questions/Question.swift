/// A question of a lesson: what is asked, how it is marked, and what to say before and after.
///
/// What the kinds have in common stands here; what differs is in `kind`.
public struct Question: Sendable {
    /// Unique in the course and never reused: progress hangs on it.
    public let id: String
    public let kind: any QuestionKind
    /// The question, in Markdown.
    public let ask: String
    /// A ladder of hints in Markdown, each plainer than the one before.
    public let hints: [String]
    /// Why the right answer is right, in Markdown; empty where the author has said it elsewhere.
    public let explain: String
    public let points: Int
    public let tags: [String]
    /// From 1, easy, to 5, hard; nil where the author does not say.
    public let difficulty: Int?
    /// The mistaken belief that the question looks for.
    public let misconception: String?
    /// Whether the demo that it is marked against runs after it is asked. Such a question costs no marks.
    public let isPrediction: Bool
    public let location: QuestionLocation

    /// The points that a question may carry.
    public static let pointsAllowed = 1...100

    public init(
        id: String,
        kind: any QuestionKind,
        ask: String,
        hints: [String] = [],
        explain: String = "",
        points: Int = 1,
        tags: [String] = [],
        difficulty: Int? = nil,
        misconception: String? = nil,
        isPrediction: Bool = false,
        location: QuestionLocation
    ) {
        precondition(Question.pointsAllowed.contains(points), "a question carries 1 to 100 points")
        precondition(!isPrediction || kind.answerFrom != nil, "a prediction is about what a demo measures")
        self.id = id
        self.kind = kind
        self.ask = ask
        self.hints = hints
        self.explain = explain
        self.points = points
        self.tags = tags
        self.difficulty = difficulty
        self.misconception = misconception
        self.isPrediction = isPrediction
        self.location = location
    }
}
