import Foundation
import TerminalTestKit
import Testing

/// What is kept for the next session, and homes in which nothing can be.
@Suite(.serialized)
struct HomeTests {
    @Test("with no place to write, the session goes on with a warning")
    func unwritable() throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal("--lessons", course.path, home: "/dev/null/nobody")
        try student.expect("Your progress cannot be kept in", within: .seconds(60))
        try student.expect("The history lasts for this session only:")
        try student.expect("troupe> ")
        let told = student.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(told.contains("progress.sqlite: a part of the path is no folder. This session goes on without."))
        #expect(told.contains("history: a part of the path is no folder"))
        student.type("start 1\r")
        try student.expect("answer> ")
        student.type("2\r")
        try student.expect("Locked: 2.")
        try student.expect("lesson 1 (1/2)> ")
        student.control("c")
        try student.expect("Ctrl-D or quit leaves. Nothing of this session is kept.")
        student.control("d")
        try student.expect("Nothing of this session is kept.")
        #expect(try student.exitCode() == 0)
        #expect(!student.transcript.contains("Saved at"))
    }

    @Test("on a full disk, answers that are not kept are told, and the session goes on")
    func full() throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal(
            "/bin/sh", ["-c", "ulimit -f 0; exec \(Program.path) --lessons \(course.path)"],
            environment: Program.environment(home: Program.makeHome()))
        try student.expect("troupe> ", within: .seconds(60))
        student.type("node bank counter\r")
        try student.expect("The history lasts for this session only:")
        student.type("start 1\r")
        try student.expect("answer> ")
        student.type("2\r")
        try student.expect("Locked: 2.")
        try student.expect("lesson 1 (1/2)> ")
        student.control("d")
        #expect(try student.exitCode() == 0)
    }

    @Test("--accessible is kept in the configuration, and --no-accessible takes it back")
    func accessible() throws {
        let home = Program.makeHome()
        let first = try PseudoTerminal("--accessible", home: home)
        try first.expect(
            "Kept in \(home)/.config/troupe/config.yaml. --no-accessible takes it back.", within: .seconds(60))
        try first.expect("troupe> ")
        first.control("d")
        #expect(try first.exitCode() == 0)

        let second = try PseudoTerminal("--no-accessible", home: home)
        try second.expect("Kept in", within: .seconds(60))
        try second.expect("troupe> ")
        second.control("d")
        #expect(try second.exitCode() == 0)

        let third = try PseudoTerminal(home: home)
        try third.expect("troupe 0.1 · everything here is simulated", within: .seconds(60))
        #expect(!third.transcript.contains("Kept in"))
    }

    @Test("a wish that a broken configuration would hide is not said to be kept, and the file stays as it is")
    func brokenConfiguration() throws {
        let home = Program.makeHome()
        let file = "\(home)/.config/troupe/config.yaml"
        try FileManager.default.createDirectory(
            atPath: "\(home)/.config/troupe", withIntermediateDirectories: true)
        let text = "accessible: [no\n# mine\nfoo\n"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let student = try PseudoTerminal("--accessible", home: home)
        try student.expect("It lasts for this session only: mend or remove", within: .seconds(60))
        try student.expect("troupe> ")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
}
