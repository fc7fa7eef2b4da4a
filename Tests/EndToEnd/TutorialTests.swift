import Foundation
import TerminalTestKit
import Testing

/// docs/writing-lessons.md, followed from its beginning to its end.
struct TutorialTests {
    private let page: String

    init() throws {
        page = try String(contentsOfFile: Program.root + "/docs/writing-lessons.md", encoding: .utf8)
    }

    /// The lines between the fences of the block that begins with some line.
    private func block(beginning first: String) throws -> String {
        let rest = try #require(page.components(separatedBy: "\n\(first)").dropFirst().first)
        return first + rest.components(separatedBy: "\n```")[0]
    }

    @Test("says what the program says at each step")
    func outputs() throws {
        let folder = try TemporaryFolder()
        let lessons = folder.path + "/lessons"
        let path = lessons + "/01-silence.md"
        func told(_ arguments: String...) throws -> String {
            try Program.run(arguments: arguments + ["--lessons", lessons]).output
                .replacingOccurrences(of: folder.path + "/", with: "")
        }
        func expectTold(_ lesson: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
            try lesson.write(toFile: path, atomically: true, encoding: .utf8)
            let findings = try told("check", "--runs", "1", path).split(separator: "\n").dropLast()
            #expect(!findings.isEmpty, sourceLocation: sourceLocation)
            for finding in findings { #expect(page.contains(finding), "\(finding)", sourceLocation: sourceLocation) }
        }
        #expect(page.contains(try told("new", "lesson", "silence")))
        var lesson = try String(contentsOfFile: path, encoding: .utf8)
        try expectTold(lesson.replacingOccurrences(of: "\nsummary:", with: "\nsumary:"))

        let expectation = "expect attempts == theory within 5%\n"
        let measure = try block(beginning: "measure executions")
        lesson = lesson.replacingOccurrences(of: expectation, with: expectation + measure + "\n")
        try expectTold(lesson)
        lesson = lesson.replacingOccurrences(
            of: "theory executions = 1 / (1 - $loss)^2        # 1/(1−p)²",
            with: "theory executions = 1 / (1 - $loss)          # 1/(1−p)")

        let question = "```quiz\n" + (try block(beginning: "id: silence-executions")) + "\n```\n\n"
        lesson = lesson.replacingOccurrences(of: "```demo silence-retries", with: question + "```demo silence-retries")
        try expectTold(lesson)
        lesson = lesson.replacingOccurrences(of: "silence-retries:execution\n", with: "silence-retries:executions\n")
        try expectTold(
            lesson.replacingOccurrences(of: "solution: set bank dedup=yes", with: "solution: set bank dedup=no"))

        try lesson.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(page.contains("$ troupe check\n" + (try told("check", lessons))))
        try (try block(beginning: "title: Distributed systems")).write(
            toFile: lessons + "/course.yaml", atomically: true, encoding: .utf8)
        #expect(page.contains("$ troupe check\n" + (try told("check", "--runs", "1", lessons))))
        try lesson.replacingOccurrences(of: "\n---\n", with: "\ncovers: {1: What a picture shows}\n---\n")
            .write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try told("check", "--runs", "1", lessons).contains("1 warning\n"))
    }
}
