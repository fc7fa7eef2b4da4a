import Quiz

/// What is known of one question that was asked.
public struct QuestionStanding: Hashable, Sendable {
    public let id: String
    public let lesson: String
    /// How often it was answered or given up.
    public let asked: Int
    /// Its first mark, which counts; nil where it brings no points.
    public let earned: Points?
    public let possible: Points?
    /// The days until it comes back, zero for today; nil where it does not.
    public let dueInDays: Int?
    /// The chance that it is answered today.
    public let recall: Double?
}
