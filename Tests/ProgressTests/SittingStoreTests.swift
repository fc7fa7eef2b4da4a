import Foundation
import GRDB
import Quiz
import Testing

@testable import Progress

@Suite("Quizzes and exams in the store")
struct SittingStoreTests {
    private let paper = Paper(seed: .max, questions: ["a", "b"])
    private let clock = ExamClock(latest: ClockReading(wall: 1000, uptime: 50, boot: "one"))

    private func entry(_ verdict: Verdict, attempt: Int = 1) -> AttemptEntry {
        AttemptEntry(
            question: "a", verdict: verdict, answer: "1", attempt: attempt, hints: 0,
            earned: verdict == .right ? Points(1) : nil, possible: verdict == .right ? Points(1) : nil)
    }

    @Test("a quiz is found again with its paper, and its answers are no part of the lesson's own")
    func found() throws {
        let store = ProgressStore.inMemory()
        let begun = try store.begin(.quiz, name: "due", paper: paper, day: 20_000)
        try store.record(entry(.right), lesson: "names", contentHash: "", sitting: begun.id)
        try store.record(entry(.wrong), lesson: "names", contentHash: "")
        #expect(try store.latestSitting(.quiz, name: "due") == begun)
        #expect(begun.paper == paper)
        #expect(try store.latestSitting(.quiz, name: "") == nil)
        #expect(try store.answers(sitting: begun.id).map(\.entry.verdict) == [.right])
        #expect(try store.answers(lesson: "names").map(\.entry.verdict) == [.wrong])
        #expect(try store.answers().map(\.sitting) == [begun.id, nil])
        try store.end(begun.id)
        #expect(try store.latestSitting(.quiz, name: "due")?.isOver == true)
    }

    @Test("an exam is begun once, whoever begins it, and its clock only goes on")
    func exam() throws {
        let store = ProgressStore.inMemory()
        let first = try store.begin(.exam, name: "4711", paper: paper, day: 20_000, clock: clock)
        let second = try store.begin(
            .exam, name: "4711", paper: Paper(seed: 1, questions: []), day: 20_001, clock: clock)
        #expect(second == first)
        var later = clock
        later.advance(to: ClockReading(wall: 90, uptime: 650, boot: "one"))
        try store.keep(later, of: first.id)
        try store.keep(clock, of: first.id)
        let kept = try store.latestSitting(.exam, name: "4711")?.clock
        #expect(kept?.spent == 600)
        #expect(kept?.wasMoved == true)
    }

    @Test("a question is answered once in a quiz, though two terminals show it")
    func twoTerminals() throws {
        let store = ProgressStore.inMemory()
        let quiz = try store.begin(.quiz, name: "", paper: paper, day: 20_000)
        try store.record(entry(.wrong), lesson: "names", contentHash: "", sitting: quiz.id)
        #expect(throws: ProgressError.answeredElsewhere) {
            try store.record(entry(.right), lesson: "names", contentHash: "", sitting: quiz.id)
        }
        try store.record(entry(.right, attempt: 2), lesson: "names", contentHash: "", sitting: quiz.id)
        #expect(throws: ProgressError.answeredElsewhere) {
            try store.record(entry(.hinted, attempt: 3), lesson: "names", contentHash: "", sitting: quiz.id)
        }
        #expect(try store.answers(sitting: quiz.id).count == 2)
        #expect(
            ProgressError.answeredElsewhere.description
                == "This question was answered in another terminal. That answer stands.")
    }

    @Test("an answer that is marked elsewhere is given once, too")
    func sealed() throws {
        let store = ProgressStore.inMemory()
        let exam = try store.begin(.exam, name: "", paper: paper, day: 20_000, clock: clock)
        try store.record(entry(.locked), lesson: "names", contentHash: "", sitting: exam.id)
        #expect(throws: ProgressError.answeredElsewhere) {
            try store.record(entry(.locked), lesson: "names", contentHash: "", sitting: exam.id)
        }
    }

    @Test("after an exam was handed in, another terminal cannot answer it")
    func handedIn() throws {
        let store = ProgressStore.inMemory()
        let exam = try store.begin(.exam, name: "", paper: paper, day: 20_000, clock: clock)
        try store.end(exam.id)
        #expect(throws: ProgressError.handedInElsewhere) {
            try store.record(entry(.right), lesson: "names", contentHash: "", sitting: exam.id)
        }
        #expect(try store.answers().isEmpty)
        #expect(
            ProgressError.handedInElsewhere.description
                == "This was handed in in another terminal. What you answered now is not counted.")
    }

    @Test("what an exam says of memory is kept at its end, and once")
    func reviewsOfExam() throws {
        let store = ProgressStore.inMemory()
        let exam = try store.begin(.exam, name: "", paper: paper, day: 20_000, clock: clock)
        let review = Review(question: "a", day: 20_000, rating: .again)
        try store.end(exam.id, reviews: [review])
        try store.end(exam.id, reviews: [review])
        #expect(try store.reviews() == [review])
    }

    @Test("the review log keeps every recall with its answer, or neither")
    func reviews() throws {
        let store = ProgressStore.inMemory()
        let quiz = try store.begin(.quiz, name: "", paper: paper, day: 20_000)
        let review = Review(question: "a", day: 20_000, rating: .hard, isConfidentError: true)
        try store.record(entry(.right), lesson: "names", contentHash: "", sitting: quiz.id, review: review)
        _ = try? store.record(entry(.right), lesson: "names", contentHash: "", sitting: quiz.id, review: review)
        #expect(try store.reviews() == [review])
    }

    @Test("a store of the first version keeps its answers")
    func migrated() throws {
        let database = try DatabaseQueue()
        try Migrations.migrator.migrate(database, upTo: "1 answers, positions, settings")
        try database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO answer (lesson, question, verdict, answer, attempt, hints, unsure, content_hash,
                        seconds_spent)
                    VALUES ('names', 'a', 'right', '1', 1, 0, 0, '', 3)
                    """)
        }
        try Migrations.migrator.migrate(database)
        let store = ProgressStore(path: nil, database: database)
        #expect(try store.answers(lesson: "names").map(\.entry.question) == ["a"])
        #expect(try store.reviews().isEmpty)
    }
}
