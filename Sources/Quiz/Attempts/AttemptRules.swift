/// What a course allows while a question is answered.
public struct AttemptRules: Hashable, Sendable {
    /// How many answers count: two in a lesson, one in an exam.
    public let tries: Int
    public let allowsHints: Bool
    public let allowsSkip: Bool

    public init(tries: Int, allowsHints: Bool, allowsSkip: Bool) {
        precondition((1...2).contains(tries), "a question has one try or two")
        self.tries = tries
        self.allowsHints = allowsHints
        self.allowsSkip = allowsSkip
    }

    public static let lesson = AttemptRules(tries: 2, allowsHints: true, allowsSkip: true)

    /// A question of an exam is answered once, or left open.
    public static let exam = AttemptRules(tries: 1, allowsHints: false, allowsSkip: false)
}
