import Foundation
import Lessons
import Testing

@Suite("The course file")
struct CourseTests {
    private func load(_ text: String) -> LoadedCourse {
        LoadedCourse.reading(Array(text.utf8), path: "course.yaml")
    }

    private func problems(_ text: String, beside lessons: [LoadedLesson] = []) -> [String] {
        CourseChecker.check(load(text), lessons: lessons).map { String($0.description.dropFirst("course.yaml:".count)) }
    }

    @Test("says what the instructor decides")
    func whole() {
        let loaded = load(
            """
            title: Distributed systems, autumn
            lessons: [names, concurrency]
            identity: {ask: Student number, pattern: '[0-9]{8}'}
            due: {concurrency: 2026-10-14T23:59+02:00}
            skip: no            # skip leaves a question open instead
            hints: yes
            count: {predictions: yes, except: [names-warm-up]}
            exam: {questions: 20, minutes: 45, from: [concurrency], seed: 4711, tasks: yes}
            """)
        #expect(loaded.problems.isEmpty)
        let course = loaded.course
        #expect(course.title == "Distributed systems, autumn")
        #expect(course.lessons == ["names", "concurrency"])
        #expect(course.identity?.ask == "Student number")
        #expect(course.identity?.accepts("20231234") == true)
        #expect(course.identity?.accepts("2023123") == false)
        #expect(course.due["concurrency"]?.moment == 1_792_015_140)
        #expect(!course.allowsSkip && course.allowsHints)
        #expect(course.counting.steps && course.counting.quiz && course.counting.predictions)
        #expect(course.counting.except == ["names-warm-up"])
        #expect(course.exam.questions == 20 && course.exam.minutes == 45 && course.exam.seed == 4711)
        #expect(course.exam.from == ["concurrency"])
        #expect(course.exam.hasTasks)
    }

    @Test("an empty one, and one that is not there, leaves everything as it is unless told otherwise")
    func empty() {
        #expect(load("title: T").course.exam == Course.Exam())
        #expect(Course().allowsSkip && Course().allowsHints)
    }

    @Test("what is wrong is said with its place and what would be right")
    func wrong() {
        let found = problems(
            """
            titel: T
            lessons: [a, a]
            identity: {pattern: '['}
            due: {a: tomorrow, a-b: 2026-02-30}
            hints: perhaps
            exam: {minutes: 0, question: 3}
            """)
        #expect(
            found == [
                "1:1: error: There is no key `titel` here. Did you mean `title`? [unknown-key]",
                "2:11: error: There is no lesson `a`. [unknown-lesson]",
                "2:14: error: `a` stands here twice. [duplicate-key]",
                "3:11: error: This identity has no `ask`; it is required. [missing-key]",
                "3:21: error: `pattern` is no regular expression: expected custom character class members. Eight digits are written '[0-9]{8}'. [pattern-malformed]",
                "4:7: error: There is no lesson `a`. [unknown-lesson]",
                "4:10: error: “tomorrow” is no date. Write 2026-10-14, or with a time 2026-10-14T23:59+02:00. [date-malformed]",
                "4:20: error: There is no lesson `a-b`. [unknown-lesson]",
                "4:25: error: “2026-02-30” is no date. Write 2026-10-14, or with a time 2026-10-14T23:59+02:00. [date-malformed]",
                "5:8: error: `hints` is `true` or `false`. [wrong-type]",
                "6:7: error: The exam asks 20 questions, and its lessons have 0 that an exam can ask. Ask fewer, or name more lessons in `from`. [exam-too-large]",
                "6:17: error: `minutes` is a whole number from 1 to 600. [wrong-type]",
                "6:20: error: There is no key `question` here. Did you mean `questions`? [unknown-key]",
            ])
    }

    @Test("malformed YAML is an error with its place")
    func syntax() {
        #expect(
            problems("title: \"T\n") == [
                "1:8: error: A quote is opened here and never closed. [course-syntax]"
            ])
        #expect(problems("- a\n") == ["1:1: error: The course is a mapping: lines of `key: value`. [course-syntax]"])
    }

    @Test("a day ends at midnight, and a time without a zone is that of the place")
    func dates() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        #expect(DueDate("2026-10-14", timeZone: berlin)?.moment == 1_792_015_199)
        #expect(DueDate("2026-10-14T23:59", timeZone: berlin)?.moment == 1_792_015_140)
        #expect(DueDate("2026-10-14T21:59Z", timeZone: berlin)?.moment == 1_792_015_140)
        #expect(DueDate("14.10.2026", timeZone: berlin) == nil)
    }
}
