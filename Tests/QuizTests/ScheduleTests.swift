import Testing

@testable import Quiz

@Suite("When questions come back")
struct ScheduleTests {
    private func review(_ typed: String..., hints: Int = 0, of question: Question = Samples.silence) -> Review? {
        var attempt = Attempt(of: question)
        for _ in 0..<hints { _ = attempt.hint() }
        for text in typed {
            if text == "skip" { attempt.skip() } else { _ = attempt.answer(text) }
        }
        return Review(of: attempt, on: 100)
    }

    @Test("marks become ratings")
    func ratings() {
        #expect(review("3")?.rating == .good)
        #expect(review("3 ?")?.rating == .hard)
        #expect(review("1", "3")?.rating == .hard)
        #expect(review("3", hints: 1)?.rating == .hard)
        #expect(review("1", "2")?.rating == .again)
        #expect(review("skip")?.rating == .again)
        #expect(review("1") == nil)
        #expect(review("3", of: Samples.number(Samples.lostShare, isPrediction: true)) == nil)
    }

    @Test("an error made without doubt is remembered as such")
    func confidence() {
        #expect(review("1", "2")?.isConfidentError == true)
        #expect(review("1 ?", "2 ?")?.isConfidentError == false)
        #expect(review("skip")?.isConfidentError == false)
        #expect(review("1", "3")?.isConfidentError == false)
    }

    @Test("what was wrong comes back the same day, what was right later and later")
    func due() {
        var schedule = Schedule([Review(question: "a", day: 100, rating: .again)])
        #expect(schedule["a"]?.due == 100)
        schedule.add(Review(question: "a", day: 100, rating: .good))
        #expect(schedule["a"]?.due == 101)
        schedule.add(Review(question: "a", day: 101, rating: .good))
        #expect(schedule["a"]?.due == 103)
        #expect(schedule.isDue("a", on: 102) == false)
        #expect(schedule.isDue("a", on: 103))
        #expect(schedule.isDue("never asked", on: 103) == false)
        #expect(schedule["a"]?.reviews == 3)
    }

    @Test("a clock that was set back counts as one that stood still")
    func clockSetBack() {
        let forwards = Schedule([
            Review(question: "a", day: 100, rating: .good), Review(question: "a", day: 100, rating: .good),
        ])
        let backwards = Schedule([
            Review(question: "a", day: 100, rating: .good), Review(question: "a", day: 40, rating: .good),
        ])
        #expect(forwards["a"] == backwards["a"])
    }
}
