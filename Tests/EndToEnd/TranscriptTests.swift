import Foundation
import Testing

/// `docs/transcripts`: lessons played with nobody there.
struct TranscriptTests {
    private static let lessons = names(in: Program.lessons, ending: ".md")

    private static func names(in folder: String, ending: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    @Test("each lesson has a transcript, and each transcript a lesson: make transcripts")
    func complete() {
        #expect(!Self.lessons.isEmpty)
        #expect(Self.names(in: Program.root + "/docs/transcripts", ending: ".txt") == Self.lessons)
    }

    private func kept(_ lesson: String) throws -> String {
        try String(contentsOfFile: "\(Program.root)/docs/transcripts/\(lesson).txt", encoding: .utf8)
    }

    private func play(
        _ lesson: String, program: String = Program.path, variables: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.run(
            "play", "--repeatable", "\(Program.lessons)/\(lesson).md", program: program, variables: variables)
    }

    @Test("a lesson plays as its transcript says, however wide the terminal: make transcripts", arguments: lessons)
    func current(lesson: String) throws {
        let outcome = try play(lesson, variables: ["COLUMNS": "200", "LINES": "10", "TERM": "xterm-256color"])
        #expect(outcome.errors == "")
        #expect(outcome.code == 0)
        #expect(outcome.output.split(separator: "\n") == (try kept(lesson)).split(separator: "\n"))
    }

    @Test(
        "a debug build plays it to the same bytes",
        arguments: ["01-what-is-a-distributed-system", "08-mobile-code", "13-workload-allocation"])
    func debugged(lesson: String) throws {
        #expect(try play(lesson, program: Program.debugPath).output == kept(lesson))
    }

    @Test("a lesson read aloud is words: nothing is drawn, and no sign is left unsaid", arguments: lessons)
    func readAloud(lesson: String) throws {
        let spoken = try Program.run("play", "--repeatable", "--accessible", "\(Program.lessons)/\(lesson).md").output
        #expect(spoken.hasPrefix("Lesson \(Int(lesson.prefix(2)) ?? 0) "))
        let signs = spoken.filter { !$0.isASCII && !"’“”…µ".contains($0) }
        // Lesson 7 shows what becomes of an é that is read by the wrong table.
        #expect(signs.allSatisfy("éÃ©".contains), "\(signs)")
        #expect(!spoken.contains(/--+>|<--+|\+--|\|--|--\|/))
        #expect(spoken.split(separator: "\n").allSatisfy { $0.contains { $0.isLetter || $0.isNumber } })
    }

    @Test("a lesson plays in ASCII but for letters of other scripts", arguments: lessons)
    func ascii(lesson: String) throws {
        let drawn = try Program.run("play", "--repeatable", "--ascii", "\(Program.lessons)/\(lesson).md").output
        let signs = drawn.filter { !$0.isASCII && !"éÃ©".contains($0) }
        #expect(signs.isEmpty, "\(signs)")
    }

    @Test("the first minutes of a course, read aloud")
    func firstWordsAloud() throws {
        let spoken = try Program.run(
            "play", "--repeatable", "--accessible", "\(Program.lessons)/01-what-is-a-distributed-system.md"
        ).output
        let step = try #require(spoken.split(separator: "\n Predict: ").dropFirst().first)
        #expect(
            step.hasPrefix(
                """
                Three voters, and each tells its vote to both others. How many
                 messages are sent in all?
                  A number, such as 2.5. Predictions cost no marks.
                  Or: hint, skip, help
                  not asked
                 first-messages voters=3 seed=7
                 Nodes. v1..v3: voter.
                  messages that arrived: measured 6, theory 6, n(n minus 1).
                  votes that v1 knows of: measured 3, theory 3, n.
                Lesson 1 What is a distributed system? Step 2 of 9. Nobody in the middle.
                """))
    }

    @Test("a transcript names no folder of this computer, and is as wide as a page", arguments: lessons)
    func plain(lesson: String) throws {
        let text = try kept(lesson)
        #expect(!text.contains(Program.root))
        #expect(!text.contains("\u{1B}"))
        for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
}
