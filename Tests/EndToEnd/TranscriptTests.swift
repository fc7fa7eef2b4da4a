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

    @Test("a transcript names no folder of this computer, and is as wide as a page", arguments: lessons)
    func plain(lesson: String) throws {
        let text = try kept(lesson)
        #expect(!text.contains(Program.root))
        #expect(!text.contains("\u{1B}"))
        for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
}
