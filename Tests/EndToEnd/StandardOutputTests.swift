import TerminalTestKit
import Testing

/// Standard output that takes nothing.
struct StandardOutputTests {
    private func run(_ script: String) throws -> ProgramRun {
        try ProgramRun(
            "/bin/sh", ["-c", script], environment: Program.environment(home: Program.makeHome()))
    }

    @Test(
        "a full disk is told as one, with exit code 3",
        arguments: ["lessons", "lessons --json", "demo lost-update duration=5s", "play 1 --step 1", "quiz --count 1"])
    func full(command: String) throws {
        let run = try run("\(Program.path) \(command) < /dev/null > /dev/full")
        #expect(run.errors == "Standard output cannot be written: the disk is full\n")
        #expect(run.status == .exited(code: 3))
    }

    @Test("a reader who has gone is no error", arguments: ["lessons", "lessons --json", "play 1 --step 1"])
    func closed(command: String) throws {
        // The pipe is written to until its reader is gone for sure.
        let run = try run(
            """
            { trap "" PIPE; while echo 2> /dev/null; do :; done
            \(Program.path) \(command) < /dev/null; echo $? >&2; } | true
            """)
        #expect(run.errors == "0\n")
    }
}
