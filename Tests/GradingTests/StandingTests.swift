import Lessons
import Progress
import Quiz
import Testing

@testable import Grading

@Suite("How a student stands")
struct StandingTests {
    private static func lesson(_ id: String, _ number: Int) throws -> Lesson {
        let text = """
            ---
            format: 1
            id: \(id)
            title: The \(id)
            summary: S
            ---
            # The \(id)
            ## One
            ```quiz
            id: \(id)-one
            kind: number
            ask: How many?
            answer: 1
            tags: [counting, \(id)]
            misconception: M2
            ```
            ## Two
            Text.
            ## Quiz
            ```quiz
            id: \(id)-two
            kind: number
            ask: How many?
            answer: 2
            points: 3
            tags: [counting]
            ```

            """
        let loaded = LoadedLesson.reading(Array(text.utf8), path: "0\(number)-\(id).md")
        return try #require(loaded.lesson, "\(loaded.problems)")
    }

    private func course(_ text: String) -> Course {
        LoadedCourse.reading(Array(text.utf8), path: "course.yaml").course
    }

    private func answer(_ question: String, of lesson: String, _ typed: String, _ store: ProgressStore, on day: Int)
        throws
    {
        let lesson = try StandingTests.lesson(lesson, 1)
        var attempt = Attempt(of: try #require(lesson.question(question)))
        while !attempt.isFinished { _ = attempt.answer(typed) }
        for entry in attempt.takeNewEntries() {
            let review = entry.possible == nil ? nil : Review(of: attempt, on: day)
            try store.record(entry, lesson: lesson.id, contentHash: "", review: review)
        }
    }

    private func standing(_ course: Course = Course(), today: Int = 100) throws -> Standing {
        let store = ProgressStore.inMemory()
        try store.save(LessonPosition(lesson: "shop", step: 1, stop: 0, isFinished: true))
        try store.save(LessonPosition(lesson: "bank", step: 1, stop: 0))
        try answer("shop-one", of: "shop", "1", store, on: 100)
        try answer("shop-two", of: "shop", "7", store, on: 100)
        try answer("shop-two", of: "shop", "2", store, on: 100)
        try answer("bank-one", of: "bank", "7", store, on: 100)
        let lessons = try [StandingTests.lesson("shop", 1), StandingTests.lesson("bank", 2)]
        return Standing(lessons, course, try StudyRecord(store), today: today, now: 1_000_000)
    }

    @Test("tells of each lesson what is done, what it brought at first, and what is to be asked again")
    func lessons() throws {
        let lessons = try standing().lessons
        #expect(lessons.map(\.state) == [.finished, .begun])
        #expect(lessons.map(\.stepsDone) == [2, 1])
        #expect(lessons.map(\.earned) == [Points(1), Points(0)])
        #expect(lessons.map(\.possible) == [Points(4), Points(1)])
        #expect(lessons.map(\.missed) == [0, 1])
        #expect(lessons.map(\.dueQuestions) == [0, 1])
    }

    @Test("tells how well topics are known, and which misconceptions stand")
    func strengths() throws {
        let standing = try standing()
        #expect(standing.topics.map(\.name) == ["bank", "counting", "shop"])
        #expect(standing.topics.map(\.asked) == [1, 3, 1])
        #expect(standing.topics.map(\.questions) == [1, 4, 1])
        #expect(standing.topics.map { $0.recall.map { ($0 * 100).rounded() } } == [0, 67, 100])
        #expect(standing.misconceptions.map(\.name) == ["M2"])
        #expect(standing.misconceptions.map(\.missed) == [1])
    }

    @Test("says what to do next: what is due today, then the lesson whose date comes first")
    func advice() throws {
        #expect(
            try standing().advice == [
                Advice(command: "quiz due", reason: "1 question is due today"),
                Advice(command: "start 2", reason: "lesson 2, The bank"),
            ])
        let dated = try standing(course("due: {bank: 1970-01-15T00:00Z}"))
        #expect(dated.advice.last?.reason == "lesson 2, The bank, due in 2 days")
        let late = try standing(course("due: {bank: 1970-01-02}"))
        #expect(late.advice.last?.reason == "lesson 2, The bank, was due 1970-01-02")
        #expect(late.lessons.map(\.isLate) == [false, true])
    }

    @Test("counts what the course counts")
    func counting() throws {
        let standing = try standing(course("count: {quiz: no, except: [bank-one]}"))
        #expect(standing.lessons.map(\.possible) == [Points(1), Points(0)])
        #expect(standing.questions.map(\.id) == ["shop-one", "shop-two", "bank-one"])
        #expect(standing.questions.map(\.asked) == [1, 2, 1])
        #expect(standing.questions.map(\.possible) == [Points(1), nil, nil])
        #expect(standing.questions.map(\.dueInDays) == [2, 1, 0])
    }
}
