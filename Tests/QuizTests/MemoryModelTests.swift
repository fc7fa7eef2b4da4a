import Testing

@testable import Quiz

/// The figures are those of the published tests of the open-spaced-repetition project (py-fsrs, ts-fsrs and fsrs-rs, at
/// version 6 of the model).
@Suite("The memory model")
struct MemoryModelTests {
    private let model = MemoryModel()

    /// What is remembered after these ratings, each so many days after the one before.
    private func walk(_ reviews: [(Rating, Int)], _ model: MemoryModel = MemoryModel()) -> MemoryState? {
        reviews.reduce(nil) { memory, review in model.next(memory, after: review.1, review.0) }
    }

    private func rounded(_ number: Double?, _ factor: Double = 10_000) -> Double? {
        number.map { ($0 * factor).rounded() / factor }
    }

    @Test("begins as published for each rating")
    func first() {
        let first = Rating.allCases.map { model.next(nil, after: 0, $0) }
        #expect(first.map(\.stability) == [0.212, 1.2931, 2.3065, 8.2956])
        #expect(first.map { rounded($0.difficulty, 1e7) } == [6.4133, 5.1121707, 2.118104, 1])
    }

    @Test("comes to the published state after a failure and five successes")
    func state() {
        let reviews: [(Rating, Int)] = [(.again, 0), (.good, 0), (.good, 1), (.good, 3), (.good, 8), (.good, 21)]
        let memory = walk(reviews)
        #expect(rounded(memory?.stability) == 53.6269)
        #expect(rounded(memory?.difficulty) == 6.3575)

        var weights = MemoryModel.defaultWeights
        for index in 17...19 { weights[index] = 0 }
        let withoutSameDay = walk(reviews, MemoryModel(weights: weights))
        #expect(rounded(withoutSameDay?.stability) == 53.3351)
        #expect(rounded(withoutSameDay?.difficulty) == 6.3575)
    }

    @Test("spaces successes out as published, and less after failures")
    func intervals() {
        // Zeros are reviews of the same day: the first one of all, and those after a failure.
        let published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
        var memory: MemoryState?
        var since = 0
        for (place, days) in published.enumerated() {
            let rating: Rating = (6...7).contains(place) ? .again : .good
            let next = model.next(memory, after: since, rating)
            if days > 0 { #expect(model.interval(of: next) == days) }
            memory = next
            since = days
        }
    }

    @Test("forgets as published")
    func forgetting() {
        var weights = MemoryModel.defaultWeights
        weights[20] = 0.2
        let model = MemoryModel(weights: weights)
        let memory = MemoryState(stability: 1, difficulty: 5)
        #expect(
            (0...3).map { rounded(model.retrievability(of: memory, after: $0), 1e6) }
                == [1, 0.9, 0.840289, 0.7985])
    }

    @Test("what is easy ten times in a row is as easy as can be")
    func easiest() {
        #expect(walk(Array(repeating: (.easy, 0), count: 10))?.difficulty == 1)
    }
}
