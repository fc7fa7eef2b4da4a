import Foundation
import Quiz
import Testing

@testable import Lessons

/// Lessons whose questions are found without being read: they ask what they would ask if they were.
struct SketchTests {
    private func expectSame(_ bytes: [UInt8], path: String) throws {
        let lesson = try #require(LoadedLesson.reading(bytes, path: path).lesson)
        let sketch = try #require(LessonSketch.reading(bytes, path: path))
        #expect(sketch.id == lesson.id)
        #expect(sketch.title == lesson.title)
        #expect(sketch.demos == lesson.demos)
        let read = sketch.quizPool.compactMap { $0.read() }
        #expect(read.map(\.id) == lesson.quizPool.map(\.id))
        #expect(read.map { QuestionText.yaml($0) } == lesson.quizPool.map { QuestionText.yaml($0) })
        #expect(read.map(\.location) == lesson.quizPool.map(\.location))
        #expect(read.map { sketch.contentHash(of: $0) } == lesson.quizPool.map { lesson.contentHash(of: $0) })
    }

    @Test("the lessons of the course")
    func course() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let paths = try #require(LessonFile.paths(in: root.appendingPathComponent("lessons").path))
        #expect(paths.count == 14)
        for path in paths { try expectSame(Array(try Data(contentsOf: URL(fileURLWithPath: path))), path: path) }
    }

    private let head = """
        ---
        format: 1
        id: odd
        title: Odd
        summary: Written in every way.
        ---

        # Odd

        ## One


        """

    @Test("questions that are written in other ways than is usual, predictions, and blocks that only look like one")
    func odd() throws {
        let text =
            head + #"""
                ```quiz
                {id: odd-flow, kind: text, ask: Say yes., accept: [yes]}
                ```

                ```quiz
                kind: "text"
                id: 'odd-quoted'   # the id
                ask: Say yes.
                accept: [yes]
                ```

                ```quiz
                id: odd-guess
                kind: number
                ask: |
                  How many?
                  id: not-an-id
                  kind: choice
                answer-from: count:found
                ```

                ```demo count
                measure found = 3
                ```

                ```quiz
                id: odd-later
                kind: number
                answer-from: count:found
                ask: How many were there?
                ```

                - in a list

                  ```quiz
                  id: odd-nested
                  ```

                ## Quiz

                ~~~quiz
                id: odd-last
                kind: text
                ask: Say yes.
                accept: [yes]
                ~~~

                """#
        try expectSame(Array(text.utf8), path: "01-odd.md")
        let sketch = try #require(LessonSketch.reading(Array(text.utf8), path: "01-odd.md"))
        #expect(sketch.quizPool.map(\.id) == ["odd-flow", "odd-quoted", "odd-later", "odd-last"])
    }

    @Test("a question that cannot be read is found, and nothing comes of reading it")
    func unreadable() throws {
        let text = head + "```quiz\nid: odd-one\nkind: text\nask: Say yes.\n```\n"
        let sketch = try #require(LessonSketch.reading(Array(text.utf8), path: "01-odd.md"))
        #expect(sketch.quizPool.map(\.id) == ["odd-one"])
        #expect(sketch.quizPool.compactMap { $0.read() }.isEmpty)
    }

    @Test("what is no lesson has none", arguments: ["", "# Text\n", "---\nformat: 9\nid: x\n---\n# X\n"])
    func noLesson(text: String) {
        #expect(LessonSketch.reading(Array(text.utf8), path: "01-x.md") == nil)
    }
}
