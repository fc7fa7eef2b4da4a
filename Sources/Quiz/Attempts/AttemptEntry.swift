/// One thing that happened to a question: the student answered, took a hint or skipped it, or a prediction was marked.
///
/// Entries are what is kept: an attempt can be rebuilt from them after a crash, in the same order.
public struct AttemptEntry: Hashable, Sendable {
    public let question: String
    public let verdict: Verdict
    /// The answer in the form that is marked; nil for a hint or a skip.
    public let answer: String?
    /// The try that it was, from one; for a hint or a skip, the try that it came before.
    public let attempt: Int
    /// How many hints had been given, this one included.
    public let hints: Int
    /// Whether the student said that they were not sure.
    public let isUnsure: Bool
    /// What the question brought, out of `possible`; nil while it is open, and for predictions.
    public let earned: Points?
    public let possible: Points?

    public init(
        question: String,
        verdict: Verdict,
        answer: String? = nil,
        attempt: Int,
        hints: Int,
        isUnsure: Bool = false,
        earned: Points? = nil,
        possible: Points? = nil
    ) {
        self.question = question
        self.verdict = verdict
        self.answer = answer
        self.attempt = attempt
        self.hints = hints
        self.isUnsure = isUnsure
        self.earned = earned
        self.possible = possible
    }

    /// The same entry, with what it brought.
    func bringing(_ earned: Points?, of possible: Points?) -> AttemptEntry {
        AttemptEntry(
            question: question, verdict: verdict, answer: answer, attempt: attempt, hints: hints, isUnsure: isUnsure,
            earned: earned, possible: possible)
    }
}
