import TerminalTestKit
import Testing

/// Terminals that know no more than ASCII.
@Suite(.serialized)
struct LocaleTests {
    @Test(
        "with LANG=C a whole lesson, its pictures, help and errors are in ASCII, and a letter of another kind is no trouble"
    )
    func ascii() throws {
        let course = try ShopLesson.folder()
        let environment = Program.environment(home: Program.makeHome()).merging(["LANG": "C"]) { $1 }
        let student = try PseudoTerminal(Program.path, ["--lessons", course.path], environment: environment)
        try student.expect(
            "troupe 0.1 * everything here is simulated * nothing leaves this computer", within: .seconds(60))
        try student.expect("troupe> ")
        student.type("start 1\r")
        try student.expect("answer> ")
        student.type("2\r")
        try student.expect("> ")
        student.type("\r")
        try student.expectScreen("in flight", within: .seconds(60))
        student.type("\r")
        try student.expect("attempts per charge", within: .seconds(60))
        try student.expect("> ")
        let lines = [
            "diagram to=100ms", "links", "topology bank,shop", "nodes", "trace to=50ms",
            "sweep asking loss=0%,50% runs=3",
            "plot", "crash nobody", "help expressions", "progress",
        ]
        for line in lines {
            student.type(line + "\r")
            try student.expect(line)
            // Long text is left again; at a prompt it clears an empty line.
            try student.expect("> ", within: .seconds(60))
        }
        #expect(student.bytes.allSatisfy { $0 < 0x80 })
        student.type("crash é\r")
        try student.expect("no node")
        try student.expect("> ")
        student.control("d")
        #expect(try student.exitCode() == 0)
    }
}
