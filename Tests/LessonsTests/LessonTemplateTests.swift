import Lessons
import Quiz
import Testing

@Suite("A new lesson")
struct LessonTemplateTests {
    @Test("is named after its id and the next number")
    func name() {
        let template = LessonTemplate(id: "two-phase-commit")
        #expect(template.title == "Two phase commit")
        #expect(template.fileName(after: []) == "01-two-phase-commit.md")
        #expect(
            template.fileName(after: ["lessons/02-naming.md", "lessons/14-review.md", "lessons/notes.md"])
                == "15-two-phase-commit.md")
    }

    @Test("takes only what can be an id")
    func ids() {
        #expect(LessonTemplate.isID("leases"))
        #expect(!LessonTemplate.isID("Leases"))
        #expect(LessonTemplate.id(near: "My Leases!") == "my-leases")
        #expect(!LessonTemplate.isID(String(repeating: "a", count: 49)))
    }

    @Test("reads without a problem, and has each kind of question")
    func whole() throws {
        let template = LessonTemplate(id: "leases")
        let loaded = LoadedLesson.reading(Array(template.text.utf8), path: "lessons/15-leases.md")
        #expect(loaded.problems == [])
        let lesson = try #require(loaded.lesson)
        #expect(
            Set(lesson.questions.map { type(of: $0.kind).name }) == [
                "choice", "multi", "number", "text", "order", "match", "task",
            ])
        #expect(lesson.demos.map(\.name) == ["leases-retries"])
    }
}
