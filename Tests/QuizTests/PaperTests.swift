import Testing

@testable import Quiz

@Suite("Papers")
struct PaperTests {
    private let pool = ["a1", "a2", "a3", "a4", "b1", "b2"].map {
        Paper.Candidate(question: $0, lesson: String($0.prefix(1)))
    }

    @Test("one seed gives one paper, however the pool is listed; another seed another one")
    func seeds() {
        let paper = Paper.exam(from: pool, count: 6, seed: 4711)
        #expect(paper.questions == ["b1", "a2", "a3", "b2", "a1", "a4"])
        #expect(Paper.exam(from: pool.reversed(), count: 6, seed: 4711) == paper)
        #expect(Paper.exam(from: pool, count: 6, seed: 4712).questions == ["a1", "b2", "a3", "a4", "b1", "a2"])
    }

    @Test("an exam asks as much of each lesson")
    func balance() {
        for seed in 1...20 as ClosedRange<UInt64> {
            let paper = Paper.exam(from: pool, count: 4, seed: seed)
            #expect(paper.questions.count { $0.hasPrefix("b") } == 2)
        }
    }

    @Test("what was believed firmly and was wrong comes first, what is not due fills up")
    func quiz() {
        let schedule = Schedule([
            Review(question: "a1", day: 100, rating: .good),
            Review(question: "a2", day: 100, rating: .again, isConfidentError: true),
            Review(question: "b1", day: 100, rating: .again),
        ])
        func quiz(_ count: Int, onlyDue: Bool = false) -> [String] {
            Paper.quiz(from: pool, count: count, seed: 7, schedule: schedule, today: 101, onlyDue: onlyDue).questions
        }
        #expect(quiz(1) == ["a2"])
        #expect(quiz(2) == ["a2", "b1"])
        #expect(quiz(5).first == "a2")
        #expect(Set(quiz(5)) == ["a2", "b1", "a3", "a4", "b2"])
        #expect(Set(quiz(10)) == Set(pool.map(\.question)))
        #expect(quiz(10, onlyDue: true) == ["a2", "b1"])
    }
}
