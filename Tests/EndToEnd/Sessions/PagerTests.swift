import Glibc
import TerminalTestKit
import Testing

/// Text that is longer than the window.
@Suite(.serialized)
struct PagerTests {
    /// A student who looks at eighty nodes in twenty-four rows.
    private func student(_ course: TemporaryFolder, _ variables: [String: String] = [:]) throws -> PseudoTerminal {
        let environment = Program.environment(home: Program.makeHome()).merging(variables) { $1 }
        let student = try PseudoTerminal(Program.path, ["--lessons", course.path], environment: environment)
        try student.expect("troupe> ", within: .seconds(60))
        student.type("node n1..n80 counter\r")
        try student.expect("troupe> ")
        student.type("nodes\r")
        return student
    }

    @Test("it goes on and back, finds a word, and leaves what was seen last above the prompt")
    func turning() throws {
        let course = try ShopLesson.folder()
        let student = try student(course)
        try student.expectScreen("1–22 of 81 · Space on · b back · /word finds · q returns")
        student.type(" ")
        try student.expectScreen("23–44 of 81")
        student.type("\u{1B}[A\u{1B}[5~")
        try student.expectScreen("1–22 of 81")
        student.type("/N60")
        try student.expectScreen("/N60")
        student.type("\u{7F}\u{7F}\u{7F}n60\r")
        try student.expectScreen("60–81 of 81, the end · b back · n finds on · q returns")
        student.type("n")
        try student.expectScreen("no “n60” there")
        student.type("g")
        try student.expectScreen("1–22 of 81")
        student.type("q")
        try student.expect("  59 more lines\ntroupe> ")
        #expect(!student.screen.contains("Space on"))
        student.type("nodes\r")
        try student.expectScreen("1–22 of 81")
        student.type("G ")
        try student.expect("n80")
        try student.expect("troupe> ")
    }

    @Test("a new size of the window is honoured")
    func resizing() throws {
        let course = try ShopLesson.folder()
        let student = try student(course)
        try student.expectScreen("1–22 of 81")
        student.resize(columns: 60, rows: 12)
        try student.expectScreen("1–10 of 81 · Space on · b back · /word finds · q returns")
    }

    @Test("a pager of one's own gets the text, with its colours, and then the prompt is there again")
    func own() throws {
        let course = try ShopLesson.folder()
        let folder = try TemporaryFolder()
        let student = try student(course, ["PAGER": "cat > \(folder.path)/seen; echo LESS is $LESS"])
        try student.expect("LESS is -FRX\ntroupe> ")
        let seen = folder.read("seen") ?? ""
        #expect(seen.split(separator: "\n").count == 81)
        #expect(seen.contains("\u{1B}["))
    }

    @Test("$TROUPE_PAGER goes before $PAGER, and an empty one means the pager here")
    func choosing() throws {
        let course = try ShopLesson.folder()
        let first = try student(course, ["PAGER": "echo no", "TROUPE_PAGER": "echo mine; cat >/dev/null"])
        try first.expect("mine\ntroupe> ")
        let second = try student(course, ["PAGER": "echo no", "TROUPE_PAGER": ""])
        try second.expectScreen("1–22 of 81")
    }

    @Test("one that cannot be run is told of once, and the pager here takes its place")
    func missing() throws {
        let course = try ShopLesson.folder()
        let student = try student(course, ["PAGER": "/nowhere/less"])
        try student.expect("“/nowhere/less” shows nothing: it cannot be run. Troupe's own pager does it.")
        try student.expectScreen("1–")
        student.type("q")
        try student.expect("troupe> ")
    }

    @Test("a wish that the program ends reaches a pager of one's own too")
    func ending() throws {
        let course = try ShopLesson.folder()
        let student = try student(course, ["PAGER": "echo reading; sleep 600"])
        try student.expect("reading")
        student.send(signal: SIGTERM)
        #expect(try student.exitCode() == 0)
    }
}
