import Foundation
import Lessons
import Testing

@Suite("The syllabus")
struct SyllabusTests {
    private let course = LoadedCourse.reading(
        Array("syllabus:\n  1: Messages\n  2: 'Two: a | b'\n  3: Nothing\n  z: Odd".utf8), path: "course.yaml")

    private func lesson(_ id: String, covers: String, steps: [String]) throws -> Lesson {
        let head = "format: 1\nid: \(id)\ntitle: The \(id)\nsummary: S\ncovers: \(covers)"
        let body = steps.map { "## \($0)\nText.\n" }.joined()
        let text = "---\n\(head)\n---\n# The \(id)\n\(body)"
        return try #require(LoadedLesson.reading(Array(text.utf8), path: "lessons/02-\(id).md").lesson)
    }

    @Test("is a list of numbered items; what has no number is said with its place")
    func items() {
        #expect(course.course.syllabus.map(\.number) == [1, 2, 3])
        #expect(
            course.problems.map(\.description) == [
                "course.yaml:5:3: error: An item of `syllabus` has a number, from 1. Write `1: what it is about`. [wrong-type]"
            ])
    }

    @Test("becomes a page that says for each item in which steps it is")
    func page() throws {
        let covers = "{1: 'Who, and why?', 2: ['Who, and why?', Lamport’s]}"
        let first = try lesson("first", covers: covers, steps: ["Who, and why?", "Lamport’s"])
        let review = try lesson("review", covers: "[1, 2, 3, 5]", steps: ["All"])
        let page = SyllabusPage(course.course, lessons: [first, review]).markdown
        #expect(
            page.components(separatedBy: "writes this page from them.\n\n").last == """
                [2 The review](../lessons/02-review.md) takes up items 1–3, 5 as a whole.

                | | item | where |
                | --- | --- | --- |
                | 1 | Messages | [2 Who, and why?](../lessons/02-first.md#who-and-why) |
                | 2 | Two: a \\| b | [2 Who, and why?](../lessons/02-first.md#who-and-why); [2 Lamport’s](../lessons/02-first.md#lamports) |
                | 3 | Nothing | no step |

                """)
    }
}
