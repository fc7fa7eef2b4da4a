import TerminalTestKit
import Testing

/// Ctrl-C wherever one can be.
@Suite(.serialized)
struct InterruptTests {
    private func student(_ course: TemporaryFolder, _ arguments: [String] = []) throws -> PseudoTerminal {
        try PseudoTerminal(
            Program.path, arguments + ["--lessons", course.path],
            environment: Program.environment(home: Program.makeHome()))
    }

    @Test("at a prompt it clears the line, and on an empty one says how to leave")
    func prompts() throws {
        let course = try ShopLesson.folder()
        let student = try student(course)
        try student.expect("troupe> ", within: .seconds(60))
        student.type("half a line")
        try student.expect("half a line")
        student.control("c")
        try student.expect("^C\ntroupe> ")
        student.control("c")
        try student.expect("^C\n  Ctrl-D or quit leaves. Everything is saved.\ntroupe> ")
        student.type("repeat 3\r")
        try student.expect("… ")
        student.control("c")
        try student.expect("^C\ntroupe> ")
        student.type("start 1\r")
        try student.expect("answer> ")
        try student.sendAndWait("30")
        student.control("c")
        try student.expect("30^C\nanswer> ")
    }

    @Test("a demo is held, from its pause too, and Enter plays the rest")
    func demos() throws {
        let course = try ShopLesson.folder()
        let student = try student(course)
        try student.expect("troupe> ", within: .seconds(60))
        student.type("demo asking\r")
        try student.expectScreen("in flight", within: .seconds(60))
        student.control("c")
        try student.expect("Held at")
        try student.expect("Enter plays the rest")
        try student.expect("troupe> ")
        student.type("\r")
        try student.expect("in flight")
        student.type(" ")
        try student.expectScreen("paused")
        student.control("c")
        try student.expect("Held at")
        try student.expect("troupe> ")
        student.type("\r\r")
        try student.expect("attempts per charge", within: .seconds(60))
    }

    @Test("a run is stopped where it is, and so is a sweep")
    func runs() throws {
        let course = try ShopLesson.folder()
        let student = try student(course)
        try student.expect("troupe> ", within: .seconds(60))
        student.type("node bank counter\rnode shop retrying-client server=bank requests=0\rrun 10000h\r")
        try student.expectScreen("Ctrl-C stops", within: .seconds(60))
        student.control("c")
        try student.expect("Stopped at")
        try student.expect("troupe> ")
        #expect(!student.screen.contains("Ctrl-C stops"))
        student.type("sweep asking requests=1000..8000 +1000 runs=1000 measure attempts\r")
        try student.expectScreen("runs", within: .seconds(60))
        student.control("c")
        try student.expect("topped", within: .seconds(60))
        try student.expect("troupe> ")
    }

    @Test("long text is left")
    func pager() throws {
        let course = try ShopLesson.folder()
        let student = try student(course)
        try student.expect("troupe> ", within: .seconds(60))
        student.type("node n1..n80 counter\r")
        try student.expect("troupe> ")
        student.type("nodes\r")
        try student.expectScreen("1–22 of 81 · Space on · b back · /word finds · q returns")
        student.control("c")
        try student.expect("  59 more lines\ntroupe> ")
        #expect(!student.screen.contains("Space on"))
    }
}
