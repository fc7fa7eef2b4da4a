import Glibc
import Testing

@testable import Terminal

struct OutputTests {
    private let slip = Caret(
        line: "demo dedpu=yes",
        column: 6,
        length: 5,
        message: "at-least-once has no dedpu. Did you mean dedup?"
    )

    @Test("carets point into the line, and under what was typed")
    func carets() {
        #expect(
            text(slip.lines(.plain)) == """
                demo dedpu=yes
                     ^^^^^ at-least-once has no dedpu. Did you mean dedup?
                """
        )
        #expect(
            text(slip.lines(.plain, underPrompt: 16))
                == "                     ^^^^^ at-least-once has no dedpu. Did you mean dedup?"
        )
        #expect(
            text(slip.lines(Capabilities(width: 60), underPrompt: 16)) == """
                                     ^^^^^
                            at-least-once has no dedpu. Did you mean dedup?
                """
        )
        #expect(text(slip.lines(.spoken)) == "At column 6, dedpu: at-least-once has no dedpu. Did you mean dedup?")
    }

    @Test("of a long line the part around the place is shown")
    func longLines() {
        let caret = Caret(
            line: "node ann,bob editor file=notes server=server rate=(20/s / 2) mdoe=cas think=50ms",
            column: 62,
            length: 4,
            message: "editor has no mdoe. Did you mean mode?"
        )
        #expect(
            text(caret.lines(Capabilities(width: 60), underPrompt: 10)) == """
                …er rate=(20/s / 2) mdoe=cas think=50ms
                                    ^^^^
                                    editor has no mdoe. Did you mean mode?
                """
        )
    }

    @Test("a place at the end of the line, and wide characters before it")
    func places() {
        #expect(
            text(Caret(line: "run", column: 4, length: 0, message: "how long?").lines(.plain)) == "run\n   ^ how long?")
        #expect(
            text(Caret(line: "node 漢字 x", column: 9, length: 1, message: "no").lines(.plain))
                == "node 漢字 x\n          ^ no"
        )
        #expect(text(Caret(line: "", column: 40, length: 99, message: "no").lines(.plain)) == " \n ^ no")
    }

    @Test("a progress line tells time, share and count")
    func progress() {
        let progress = ProgressLine(activity: "faster", time: "14.2 s of 60 s", share: 0.2367, extra: "283 saves")
        #expect(progress.line(.plain).plain == " faster ▸▸     14.2 s of 60 s · 23% · 283 saves")
        #expect(progress.line(.ascii).plain == " faster >>     14.2 s of 60 s, 23%, 283 saves")
        #expect(progress.line(.spoken).plain == "faster, 14.2 s of 60 s, 23%, 283 saves")
        #expect(progress.line(Capabilities(width: 40)).plain == " faster ▸▸  14.2 s of 60 s · 23% · 283…")
    }

    @Test("lines reach the descriptor whole, and a closed pipe is reported")
    func writing() throws {
        Output.ignoreBrokenPipes()
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let output = Output(descriptor: ends[1], capabilities: .plain)
        try output.write(["one", StyledLine("two", .bad)])
        var bytes = [UInt8](repeating: 0, count: 400)
        let count = read(ends[0], &bytes, bytes.count)
        #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == "one\ntwo\n")
        close(ends[0])
        #expect(throws: OutputError.closed) { try output.write("nobody reads this") }
        close(ends[1])
        #expect(throws: OutputError.failed(errno: EBADF)) { try output.write("nor this") }
    }
}
