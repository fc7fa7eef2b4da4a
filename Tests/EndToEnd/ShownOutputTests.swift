import Foundation
import TerminalTestKit
import Testing

/// What the documents show of the program.
@Suite("What the documents show")
struct ShownOutputTests {
    private static func text(_ document: String) throws -> String {
        try String(contentsOfFile: Program.root + "/" + document, encoding: .utf8)
    }

    /// The fenced blocks of a document that are marked with a word, without their fences.
    private static func blocks(of document: String, marked word: String) throws -> [String] {
        try text(document).components(separatedBy: "\n```\(word)\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0]
        }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    @Test("a transcript is what the program prints", arguments: ["docs/tour.md"])
    func transcripts(document: String) throws {
        var count = 0
        for block in try Self.blocks(of: document, marked: "text") {
            let lines = Self.lines(block)
            if lines.first?.hasPrefix("$ troupe ") == true {
                let words = lines[0].split(separator: " ").dropFirst(2).map(String.init)
                #expect(Self.lines(try Program.run(arguments: words).output) == Array(lines.dropFirst()))
            } else if lines.first?.hasPrefix("troupe> ") == true {
                let typed = lines.filter { $0.hasPrefix("troupe> ") }.map { $0.dropFirst("troupe> ".count) + "\n" }
                let printed = try Program.run(input: typed.joined()).output
                #expect(Self.lines(printed) == lines.filter { !$0.hasPrefix("troupe> ") })
            } else {
                continue
            }
            count += 1
        }
        #expect(count > 0)
    }

    @Test("an example of a JSON document has the keys that the program prints")
    func documents() throws {
        let text = try Self.text("docs/json.md")
        let examples = text.matches(of: /(?m)^`troupe ([^`]+)` prints:\n\n```json\n((?s:.*?))\n```$/)
        #expect(examples.count > 1)
        for example in examples {
            let words = example.output.1.split(separator: " ").map(String.init)
            let printed = try Program.run(arguments: words).output
            #expect(try Self.shape(String(example.output.2)) == Self.shape(printed), "\(example.output.1)")
        }
    }

    /// A JSON document without what changes with every lesson: its numbers and texts.
    private static func shape(_ document: String) throws -> String {
        func shape(_ value: Any) -> String {
            switch value {
            case let object as [String: Any]:
                let entries = object.sorted { $0.key < $1.key }
                return "{\(entries.map { "\($0.key): \(shape($0.value))" }.joined(separator: ", "))}"
            case let list as [Any]: return "[\(list.map(shape).joined(separator: ", "))]"
            case is String: return "text"
            default: return "number"
            }
        }
        return shape(try JSONSerialization.jsonObject(with: Data(document.utf8)))
    }

    @Test("the README shows lesson 1 as it is")
    func lesson() throws {
        let answers = Program.makeHome() + "/answers"
        try "what-is-a-distributed-system-executions: 1\n".write(toFile: answers, atomically: true, encoding: .utf8)
        let played = try Program.run("play", "1", "--step", "5", "--answers", answers).output
        let drawn = try Program.run(input: "demo at-least-once\ndiagram from=0s to=480ms\n").output
        func tight(_ line: String) -> String { line.split(separator: " ").joined(separator: " ") }
        // In a table the prediction stands before what was measured.
        let printed = Set(Self.lines(played + drawn).map(tight)).union(["you measured theory"])
        let prompts = ["answer>", "lesson 1", "  Locked: 1.", "  Enter plays", " faster"]
        let shown = Self.lines(try Self.blocks(of: "README.md", marked: "text")[0])
        #expect(shown.count > 20)
        for line in shown where !prompts.contains(where: line.hasPrefix) {
            #expect(printed.contains(tight(line).replacing("request 1 1.44", with: "request 1.44")), "\(line)")
        }
    }

    @Test("the lesson in the README is sound")
    func ownLesson() throws {
        let text = try #require(Self.text("README.md").components(separatedBy: "\n````markdown\n").last)
        let path = Program.makeHome() + "/15-echo.md"
        try (text.components(separatedBy: "\n````")[0] + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try Program.run("check", path).output == "1 lesson, 1 demo, 1 question: no problems\n")
    }

    @Test("the examples of the lesson format are sound: the lesson, and a question of each kind")
    func format() throws {
        let home = Program.makeHome()
        let lesson = try #require(Self.text("docs/lesson-format.md").components(separatedBy: "\n````markdown\n").last)
        let questions = try Self.blocks(of: "docs/lesson-format.md", marked: "yaml").filter { $0.hasPrefix("id: ") }
        let head =
            "---\nformat: 1\nid: kinds\ntitle: Kinds\nsummary: All.\n---\n\n# Kinds\n\n## One\n\nText.\n\n## Quiz\n"
        let kinds = head + questions.map { "\n```quiz\n\($0)\n```\n" }.joined()
        try (lesson.components(separatedBy: "\n````")[0] + "\n").write(
            toFile: home + "/10-concurrency.md", atomically: true, encoding: .utf8)
        try kinds.write(toFile: home + "/11-kinds.md", atomically: true, encoding: .utf8)
        let outcome = try Program.run("check", home)
        #expect(outcome.output == "2 lessons, 1 demo, 6 questions: no problems\n", "\(outcome.errors)")
    }

    @Test("the picture in the README is what the program draws: make docs")
    func picture() throws {
        let path = Program.makeHome() + "/lost-replies.svg"
        _ = try Program.run("demo", "at-least-once", "--from", "60ms", "--to", "700ms", "--diagram", path)
        let drawn = try String(contentsOfFile: path, encoding: .utf8)
        let kept = try Self.text("docs/lost-replies.svg")
        #expect(drawn.split(separator: "\n") == kept.split(separator: "\n"))
    }
}
