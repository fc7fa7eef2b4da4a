/// When each question comes back: the review log as the memory model reads it.
///
///     let schedule = Schedule(reviews)
///     schedule["concurrency-orders"]?.due     // a day
///
/// A day is counted from 1 January 1970; the caller says which one is today.
public struct Schedule: Sendable {
    /// What is known of one question.
    public struct Card: Hashable, Sendable {
        public let memory: MemoryState
        public let lastDay: Int
        /// The day on which it is to be asked again: the same one after an error.
        public let due: Int
        public let lastRating: Rating
        public let isConfidentError: Bool
        /// How often it was recalled, or not.
        public let reviews: Int
    }

    private let model: MemoryModel
    private var cards: [String: Card] = [:]

    /// - Parameter reviews: in the order in which they were made.
    public init(_ reviews: [Review] = [], model: MemoryModel = MemoryModel()) {
        self.model = model
        for review in reviews { add(review) }
    }

    public subscript(question: String) -> Card? { cards[question] }

    /// A clock that was set back counts as one that stood still.
    public mutating func add(_ review: Review) {
        let before = cards[review.question]
        let day = max(review.day, before?.lastDay ?? review.day)
        let memory = model.next(before?.memory, after: day - (before?.lastDay ?? day), review.rating)
        cards[review.question] = Card(
            memory: memory, lastDay: day, due: review.rating == .again ? day : day + model.interval(of: memory),
            lastRating: review.rating, isConfidentError: review.isConfidentError, reviews: (before?.reviews ?? 0) + 1)
    }

    /// Whether a question that was asked before is to be asked again.
    public func isDue(_ question: String, on day: Int) -> Bool {
        cards[question].map { $0.due <= day } ?? false
    }

    /// The chance of recalling it on a day, nothing after an error; nil for a question that was never asked.
    public func strength(of question: String, on day: Int) -> Double? {
        cards[question].map { card in
            card.lastRating == .again ? 0 : model.retrievability(of: card.memory, after: day - card.lastDay)
        }
    }
}
