import Glibc
import TerminalTestKit
import Testing

/// The kit that drives programs in a terminal, tried on programs whose ways are known.
@Suite(.serialized)
struct TerminalTestKitTests {
    @Test("what is typed comes back from a program that repeats it")
    func cat() throws {
        let terminal = try PseudoTerminal("/bin/cat")
        terminal.send("hello\r")
        try terminal.expect("hello\nhello\n")
        terminal.send(control: "d")
        #expect(try terminal.waitForExit() == .exited(code: 0))
    }

    @Test("a program has the terminal for its own: Ctrl-C is a signal to it")
    func controllingTerminal() throws {
        let terminal = try PseudoTerminal("/bin/cat")
        terminal.send("x\r")
        try terminal.expect("x\nx\n")
        terminal.send(control: "c")
        #expect(try terminal.waitForExit() == .signalled(SIGINT))
    }

    @Test("a program sees the size of its window, and that it changes")
    func size() throws {
        let terminal = try PseudoTerminal(
            "/bin/bash", ["-c", "trap 'stty size' WINCH; stty size; while :; do read -t 1; done"], columns: 100,
            rows: 30)
        try terminal.expect("30 100")
        terminal.resize(columns: 60, rows: 20)
        try terminal.expect("20 60")
    }

    @Test("what is not seen is told, with the screen")
    func notSeen() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo something else"])
        let error = #expect(throws: TestKitError.self) { try terminal.expect("missing") }
        #expect(error?.description.contains("Not seen: \"missing\"\nThe screen:\nsomething else") == true)
    }

    @Test("the screen shows what a person sees, not what was written")
    func screen() throws {
        let script = #"printf 'abc\rX\n\033[31mred\033[0m\n12345\b\b\033[K\n\033[2;2Hu\033[4;1H日本\033]0;title\007|'"#
        let terminal = try PseudoTerminal("/bin/sh", ["-c", script], columns: 20, rows: 5)
        #expect(try terminal.waitForExit() == .exited(code: 0))
        #expect(terminal.screen == "Xbc\nrud\n123\n日本|")
    }

    @Test("a mark joins the character before it, a wide one too, and nothing where there is none")
    func marks() throws {
        let script = #"printf 'e\314\201|\n日\314\201|\n\302\205\314\201|\n\314\201|'"#
        let terminal = try PseudoTerminal("/bin/sh", ["-c", script], columns: 20, rows: 5)
        _ = try terminal.waitForExit()
        #expect(terminal.screen == "é|\n日\u{301}|\n\u{85}|\n|")
    }

    @Test("long lines wrap and old ones scroll away")
    func scrolling() throws {
        let terminal = try PseudoTerminal(
            "/bin/sh", ["-c", "echo gone; echo 1234567890ab; echo last"], columns: 10, rows: 4)
        _ = try terminal.waitForExit()
        #expect(terminal.screen == "1234567890\nab\nlast")
    }

    @Test("a run without a terminal gives output, errors and status")
    func run() throws {
        let run = try ProgramRun(
            "/bin/sh", ["-c", "cat; pwd; echo wrong >&2; exit 3"], input: "in\n", directory: "/usr")
        #expect(run.output == "in\n/usr\n")
        #expect(run.errors == "wrong\n")
        #expect(run.status == .exited(code: 3))
    }

    @Test("a run takes more than a pipe holds, both ways")
    func largeRun() throws {
        let text = String(repeating: "0123456789abcde\n", count: 40_000)
        #expect(try ProgramRun("/bin/cat", input: text).output == text)
        #expect(try ProgramRun("/bin/true", input: text).status == .exited(code: 0))
    }
}
