import Glibc
import TerminalTestKit
import Testing

/// A demo while it plays: what moves, what settles, and what the keys and the window do to it.
@Suite(.serialized)
struct LiveViewTests {
    private func playing(_ course: TemporaryFolder) throws -> PseudoTerminal {
        let student = try PseudoTerminal.student(in: course)
        student.control("l")
        student.type("demo asking\r")
        try student.expectScreen("1 in flight", within: .seconds(60))
        return student
    }

    @Test("Space holds everything still, and a message on its way can be read")
    func pausing() throws {
        let course = try ShopLesson.folder()
        let student = try playing(course)
        student.type(" ")
        try student.expectScreen(
            is: """
                troupe> demo asking
                 asking loss=50% requests=400 seed=7
                 bank counter · shop retrying-client
                              shop                           bank
                     0 ms      ├── m1 charge 1 ─────────────╮ │
                 paused        0 ms · Space goes on, Enter hurries, Ctrl-C holds · 1 in flight
                """)
        student.type("x")
        student.type(" ")
        try student.expectScreen(
            """
                10 ms      ├── m1 charge 1 ──────────────▶│   carried out: 1
            """)
        student.type("\r")
        try student.expect("attempts per charge", within: .seconds(60))
        try student.expect("troupe> ")
        student.type("now we are here\r")
        try student.expectScreen("troupe> now we are here\n        ^^^ “now” is no command")
    }

    @Test("what has settled is in the scrollback once, and nothing of what moved")
    func scrollback() throws {
        let course = try ShopLesson.folder()
        let student = try playing(course)
        try student.expectScreen("measured", within: .seconds(120))
        let screen = student.screen
        #expect(screen.components(of: "m1 charge 1") == 1)
        #expect(screen.components(of: "m2 done 1") == 1)
        #expect(screen.components(of: "in flight") == 0)
        #expect(screen.components(of: "╮") == 0)
        #expect(screen.components(of: " faster ▸▸     2 min 3 s · 2297 messages\n") == 1)
    }

    @Test("a resize draws the view anew for the window")
    func resizing() throws {
        let course = try ShopLesson.folder()
        let student = try playing(course)
        student.type(" ")
        try student.expectScreen("Ctrl-C holds")
        student.resize(columns: 60, rows: 20)
        try student.expectScreen(
            is: """
                troupe> demo asking
                 asking loss=50% requests=400 seed=7
                 bank counter · shop retrying-client
                              shop              bank
                     0 ms      ├─ m1 charge 1 ─╮ │
                 paused  0 ms · Space goes on, Enter hurries, Ctrl-C holds…
                """)
        #expect(student.screen.components(of: "paused") == 1)
        student.type("\r")
        try student.expect("attempts per charge", within: .seconds(60))
    }

    @Test("Ctrl-Z gives the terminal back, and the view is there again afterwards")
    func suspending() throws {
        let course = try ShopLesson.folder()
        let shell = try PseudoTerminal.job(in: course)
        shell.type("demo asking\r")
        try shell.expectScreen("in flight", within: .seconds(60))
        shell.type(" ")
        try shell.expectScreen("paused")
        shell.control("z")
        try shell.expect("Stopped")
        try shell.expect("shell> ")
        #expect(!shell.screen.contains("paused"))
        shell.type("echo mean''while\r")
        try shell.expect("\nmeanwhile\n")
        shell.type("fg\r")
        try shell.expectScreen("paused")
        shell.type("\r")
        try shell.expect("attempts per charge", within: .seconds(60))
        try shell.expect("troupe> ")
        shell.control("d")
        try shell.expect("shell> ")
    }

    @Test("nothing is drawn anew for who listens, on a dumb terminal or in a file", arguments: ["ACCESSIBLE", "TERM"])
    func linear(_ variable: String) throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal.student(
            in: course, variables: [variable: variable == "TERM" ? "dumb" : "1"])
        student.type("demo asking\r")
        try student.expect("attempts per charge", within: .seconds(60))
        #expect(!student.transcript.contains("in flight"))
        if variable == "TERM" { #expect(!student.bytes.contains(0x1B)) }
    }
}

extension String {
    /// How often `text` stands in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
