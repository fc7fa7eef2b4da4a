/// One recall of a question, for the review log: on which day, and how well.
public struct Review: Hashable, Sendable {
    public let question: String
    /// Counted from 1 January 1970, where the student is.
    public let day: Int
    public let rating: Rating
    /// Whether the student was sure and wrong: what is believed so firmly is asked again first.
    public let isConfidentError: Bool

    public init(question: String, day: Int, rating: Rating, isConfidentError: Bool = false) {
        self.question = question
        self.day = day
        self.rating = rating
        self.isConfidentError = isConfidentError
    }

    /// What an attempt says of memory, once it is over; nil before, and for predictions.
    public init?(of attempt: Attempt, on day: Int) {
        guard let last = attempt.entries.last, let rating = Rating(ending: last) else { return nil }
        let wasSurelyWrong = attempt.entries.contains { $0.verdict == .wrong && !$0.isUnsure }
        self.init(
            question: attempt.question.id, day: day, rating: rating,
            isConfidentError: rating == .again && wasSurelyWrong)
    }
}
