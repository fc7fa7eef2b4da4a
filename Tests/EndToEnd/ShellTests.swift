import Foundation
import Glibc
import TerminalTestKit
import Testing

/// The built program, driven as a student drives it.
@Suite(.serialized)
struct ShellTests {
    @Test("Enter goes through a lesson: predict, play, see it marked")
    func lesson() throws {
        let student = try PseudoTerminal("start", "concurrency", home: Program.makeHome())
        try enterToQuestion(student)
        student.type("wrong\n")
        try student.expect("Not counted.")
        student.type("2\n")
        try student.expect("Locked: 2.")
        try student.expect("Enter plays four-messages")
        student.type("\n")
        try student.expect("seed=7")
        student.type("\n")
        try student.expect("measured")
        try student.expect("You said 2.")
        try student.expect("> ")
        student.type("\n")
        try student.expect("answer> ")
        student.type("1\n")
        try student.expect("No.")
        student.type("3\n")
        try student.expect("Right.")
        try student.expect("½ of 1 point: second try −½, no hints.")
        try student.expect("> ")
        student.control("d")
        try student.expect("Saved at lesson 10 (2/")
        #expect(try student.exitCode() == 0)
    }

    @Test("an answer is on disk before its mark is shown: kill -9, and nothing is lost")
    func killed() throws {
        let home = Program.makeHome()
        let student = try PseudoTerminal("start", "concurrency", home: home)
        try enterToQuestion(student)
        student.type("2\n")
        try student.expect("Locked: 2.")
        student.send(signal: SIGKILL)
        #expect(try student.exitCode() == -SIGKILL)

        let again = try PseudoTerminal(home: home)
        try again.expect("Enter resumes lesson 10")
        again.type("\n")
        try again.expect("Enter plays four-messages")
        again.type("\n\n")
        try again.expect("You said 2.")
    }

    @Test("Ctrl-C clears a line, says how to leave on an empty one, and holds a demo")
    func interrupts() throws {
        let student = try PseudoTerminal("start", "concurrency", home: Program.makeHome())
        try enterToQuestion(student)
        student.type("2\n")
        try student.expect("Enter plays four-messages")
        student.type("\n")
        try student.expect("m1")
        student.control("c")
        try student.expect("Held at")
        try student.expect("> ")
        student.type("crash server\n")
        try student.expect("server is down")
        student.type("back\n")
        try student.expect("before crash server")
        try student.expect("> ")
        student.type("half a line")
        try student.expect("half a line")
        student.control("c")
        try student.expect("^C")
        try student.expect("> ")
        student.control("c")
        try student.expect("Ctrl-D or quit leaves")
        try student.expect("> ")
        student.type("\n")
        try student.expect("You said 2.")
    }

    @Test("Tab completes, and says what each word means")
    func completion() throws {
        let student = try PseudoTerminal(home: Program.makeHome())
        try student.expect("troupe> ")
        student.type("res\t\t")
        try student.expect("takes the cluster back to time zero")
        student.control("c")
        try student.expect("^C")
        try student.expect("> ")
        student.type("node server file-se\t")
        try student.expect("file-server")
        student.type("\n")
        try student.expect("> ")
        student.type("inspect se\t\n")
        try student.expect("file-server")
        student.type("quit\n")
        #expect(try student.exitCode() == 0)
    }

    @Test("Ctrl-R finds an earlier line, of an earlier session too")
    func history() throws {
        let home = Program.makeHome()
        let first = try PseudoTerminal(home: home)
        try first.expect("troupe> ")
        first.type("node bank counter\n")
        try first.expect("troupe> ")
        first.control("d")
        #expect(try first.exitCode() == 0)

        let second = try PseudoTerminal(home: home)
        try second.expect("troupe> ")
        second.control("r")
        second.type("count")
        try second.expect("node bank counter")
        second.type("\n")
        try second.expect("troupe> ")
        second.type("nodes\n")
        try second.expect("bank")
        let file = home + "/.local/state/troupe/history"
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("a resize is honoured at the next print")
    func resize() throws {
        let student = try PseudoTerminal(home: Program.makeHome())
        try student.expect("troupe> ")
        student.resize(columns: 60, rows: 20)
        student.type("help expressions\n")
        try student.expectScreen("Space on")
        student.type("G")
        try student.expect("erlangc")
        student.type("q")
        try student.expect("troupe> ")
        let lines = student.transcript.split(separator: "\n")
        #expect(lines.suffix(8).allSatisfy { $0.count <= 60 })
    }

    @Test("an unknown word gets a caret and the nearest one, and nothing has happened")
    func unknownWord() throws {
        let student = try PseudoTerminal(home: Program.makeHome())
        try student.expect("troupe> ")
        student.type("inspct server\n")
        try student.expect("^^^^^^ “inspct” is no command. Did you mean inspect?")
    }

    @Test("a long run stops at Ctrl-C, and the session goes on")
    func longRun() throws {
        let student = try PseudoTerminal(home: Program.makeHome())
        try student.expect("troupe> ")
        student.type("node bank counter\n")
        try student.expect("troupe> ")
        student.type("node shop retrying-client server=bank requests=0\n")
        try student.expect("troupe> ")
        try student.sendAndWait("run 10000h\n")
        student.control("c")
        try student.expect("Stopped at")
        student.type("nodes\n")
        try student.expect("retrying-client")
        student.type("exit\n")
        #expect(try student.exitCode() == 0)
    }

    @Test("SIGTERM and a closed terminal end the session in order")
    func ending() throws {
        for signal in [SIGTERM, SIGHUP] {
            let student = try PseudoTerminal(home: Program.makeHome())
            try student.expect("troupe> ")
            student.send(signal: signal)
            #expect(try student.exitCode() == 0)
        }
    }

    /// Presses Enter until the first question of the lesson's first demo is asked.
    private func enterToQuestion(_ student: PseudoTerminal) throws {
        for _ in 0..<12 {
            try student.expect("> ")
            if student.transcript.hasSuffix("answer> ") { return }
            student.type("\n")
        }
    }
}
