import Lessons
import Quiz
import Scenario
import Testing

@Suite("A lesson file")
struct LessonReaderTests {
    @Test("the example of the format is read without a problem")
    func example() throws {
        let loaded = load(goodLesson)
        #expect(loaded.problems.map(\.description) == [])
        let lesson = try #require(loaded.lesson)
        #expect(lesson.id == "concurrency")
        #expect(lesson.number == 10)
        #expect(lesson.title == "Concurrency")
        #expect(lesson.minutes == 20)
        #expect(lesson.requires == ["what-is-a-distributed-system"])
        #expect(lesson.objectives == ["Explain how a lost update happens, as an order of four messages."])
        #expect(lesson.covers == [37, 38, 39, 40])
        #expect(lesson.introduction?.markdown == "What the student reads first.")
        #expect(lesson.steps.map(\.title) == ["Two editors, one file", "Make it safe"])
        #expect(lesson.quizQuestions.map(\.id) == ["concurrency-window"])
    }

    @Test("a step holds its blocks in the order of the file, each with its place")
    func blocks() throws {
        let step = try #require(load(goodLesson).lesson?.steps.first)
        #expect(step.location.line == 17)
        #expect(step.blocks.count == 4)
        #expect(step.prose.map(\.location.line) == [19, 54])
        #expect(step.prose.last?.markdown == "What the student should have seen, and why.")
        #expect(step.questions.map(\.location.line) == [21])
        let demo = try #require(step.demo)
        #expect(demo.name == "lost-update")
        #expect(demo.location.line == 37)
        #expect(demo.source.hasPrefix("param mode = naive"))
        #expect(demo.source.hasSuffix("expect lost_share == theory within 5%"))
    }

    @Test("a question about a demo that stands after it is a prediction")
    func prediction() throws {
        let lesson = try #require(load(goodLesson).lesson)
        #expect(lesson.questions.map(\.isPrediction) == [true, false, false])
    }

    @Test("a fenced block of any other kind stays in the prose")
    func otherFences() throws {
        let step = try #require(load(goodLesson).lesson?.steps.last)
        #expect(step.prose.map(\.markdown) == ["Take turns.\n\n```text\nann   bob\n```"])
    }

    @Test("line ends of any kind, and a byte order mark, change nothing but the hash")
    func lineEnds() throws {
        let windows =
            "\u{FEFF}" + goodLesson.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let loaded = load(windows)
        #expect(loaded.problems.map(\.description) == [])
        #expect(loaded.lesson?.demos.first?.source == load(goodLesson).lesson?.demos.first?.source)
        #expect(loaded.lesson?.contentHash != load(goodLesson).lesson?.contentHash)
    }

    @Test("the hash is the 64-bit FNV-1a of the bytes")
    func hash() {
        #expect(ContentHash([]).description == "cbf29ce484222325")
        #expect(ContentHash("foobar".utf8).description == "85944171f73967e8")
    }

    @Test("headings may be underlined")
    func underlinedHeadings() throws {
        let loaded = load("---\nformat: 1\nid: concurrency\ntitle: T\nsummary: S\n---\nT\n=\n\nFirst\n-----\n\nText.\n")
        #expect(loaded.problems.map(\.description) == [])
        #expect(loaded.lesson?.steps.first?.prose.first?.markdown == "Text.")
        #expect(loaded.lesson?.introduction == nil)
    }
}
