import Glibc
import TerminalTestKit
import Testing

/// The editor in a real terminal, through a small program that says what it read.
@Suite(.serialized)
struct LineEditorTests {
    private func probe(
        _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80
    ) throws -> PseudoTerminal {
        let environment = PseudoTerminal.plainEnvironment.merging(environment) { $1 }
        let terminal = try PseudoTerminal(
            BuiltProgram.named("LineEditorProbe"), arguments, environment: environment, columns: columns)
        try terminal.expect("probe> ")
        return terminal
    }

    @Test("a line ends with Enter and keeps its letters of several bytes")
    func line() throws {
        let terminal = try probe()
        terminal.send("naïve 日本\r")
        try terminal.expect("read \"naïve 日本\"")
    }

    @Test("letters of two bytes are erased whole, even where no locale is set")
    func erasing() throws {
        let terminal = try probe(environment: ["LANG": ""])
        terminal.send("aé\u{7F}\r")
        try terminal.expect("read \"a\"")
    }

    @Test("searches through the history that find nothing leave the line, and what can be undone in it")
    func searches() throws {
        // Memory that was given back is overwritten, so that a use of it is seen.
        let terminal = try probe(environment: ["MALLOC_PERTURB_": "165"])
        terminal.send("d\r")
        try terminal.expect("read \"d\"")
        terminal.send("\u{1B}[5~d\u{1B}[5~\u{1B}[Bd\u{1B}[Ao\u{1B}[6~\r")
        try terminal.expect("read \"ddo\"")
        terminal.send("abc\u{1B}[5~x\r")
        try terminal.expect("read \"abcx\"")
    }

    // MARK: Completion

    @Test("Tab completes a single candidate and adds a blank")
    func singleCandidate() throws {
        let terminal = try probe()
        terminal.send("re\tx\r")
        try terminal.expect("read \"restart x\"")
    }

    @Test("no blank follows a candidate that goes on")
    func candidateThatGoesOn() throws {
        let terminal = try probe()
        terminal.send("mo\tcas\r")
        try terminal.expect("read \"mode=cas\"")
    }

    @Test("Tab completes in the middle of a line, behind letters of two bytes")
    func completionBehindWideLetters() throws {
        let terminal = try probe()
        terminal.send("größer gr\tx\r")
        try terminal.expect("read \"größer größe x\"")
    }

    @Test("Tab lists several candidates with what they mean, and keeps the line")
    func list() throws {
        let terminal = try probe()
        terminal.send("c\t")
        try terminal.expectScreen(
            """
            probe> c
              crash   stop a node at once; its memory is gone
              create  start a node
            probe> cr
            """)
        terminal.send("e\tx\r")
        try terminal.expect("read \"create x\"")
    }

    @Test("Tab offers no file names")
    func noFileNames() throws {
        let terminal = try probe()
        terminal.send("/et\t!\r")
        try terminal.expect("read \"/et!\"")
    }

    // MARK: History

    @Test("Ctrl-R finds a line again")
    func search() throws {
        let terminal = try probe()
        terminal.send("crash bank\r")
        try terminal.expect("read \"crash bank\"")
        try terminal.expect("probe> ")
        terminal.send(control: "r")
        try terminal.expect("reverse-i-search")
        terminal.send("bank\r")
        try terminal.expect("read \"crash bank\"")
    }

    @Test("an answer is not remembered")
    func answers() throws {
        let terminal = try probe()
        terminal.send("first\r:answer\r")
        try terminal.expect("answer> ")
        terminal.send("secret\r")
        try terminal.expect("answered line(\"secret\")")
        terminal.send("\u{1B}[A\u{1B}[A\r")
        try terminal.expect("read \"first\"")
    }

    @Test("a line is in the history file, which only its owner can read, before the program is killed")
    func historyFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/state/troupe/history"
        let first = try probe([path])
        first.send("kept\r")
        try first.expect("read \"kept\"")
        first.kill(SIGKILL)
        #expect(try first.waitForExit() == .signalled(SIGKILL))
        #expect(folder.mode(of: "state/troupe/history") == 0o600)

        let second = try probe([path])
        second.send("\u{1B}[A\r")
        try second.expect("read \"kept\"")
    }

    // MARK: Leaving

    @Test("Ctrl-C clears the line, and says whether there was one")
    func interrupt() throws {
        let terminal = try probe()
        terminal.send("half a line")
        try terminal.expect("half a line")
        terminal.send(control: "c")
        try terminal.expect("^C\nline cleared\nprobe> ")
        terminal.send(control: "c")
        try terminal.expect("^C\nnothing to clear\nprobe> ")
        terminal.send("whole\r")
        try terminal.expect("read \"whole\"")
    }

    @Test("what is typed right behind Ctrl-C belongs to the next line")
    func typedBehindInterrupt() throws {
        let terminal = try probe()
        for _ in 0..<50 {
            try terminal.sendAndWait("x")
            terminal.send(control: "c")
            terminal.send("next\r")
            try terminal.expect("read \"next\"")
            try terminal.expect("probe> ")
        }
    }

    @Test("Ctrl-C leaves a search, and the next line is as ever")
    func interruptInSearch() throws {
        let terminal = try probe()
        terminal.send(control: "r")
        try terminal.expect("reverse-i-search")
        terminal.send(control: "c")
        try terminal.expect("line cleared\nprobe> ")
        terminal.send("next\r")
        try terminal.expect("read \"next\"")
    }

    @Test("Ctrl-C ends a paste whose end never comes")
    func interruptInPaste() throws {
        let terminal = try probe()
        try terminal.sendAndWait("\u{1B}[200~lost")
        terminal.send(control: "c")
        try terminal.expect("line cleared\nprobe> ")
        terminal.send("next\r")
        try terminal.expect("read \"next\"")
    }

    @Test("Ctrl-D ends an empty line, and not a full one")
    func endOfInput() throws {
        let terminal = try probe()
        terminal.send("x")
        terminal.send(control: "d")
        terminal.send("\r")
        try terminal.expect("read \"x\"\nprobe> ")
        terminal.send(control: "d")
        try terminal.expect("^D\nend\n")
        #expect(try terminal.waitForExit() == .exited(code: 0))
    }

    @Test("SIGTERM ends the line and the program, in its own time")
    func termination() throws {
        let terminal = try probe()
        terminal.kill(SIGTERM)
        try terminal.expect("ended by 15")
        #expect(try terminal.waitForExit() == .exited(code: 0))
    }

    @Test("a window that is closed ends the program")
    func hangUp() throws {
        let terminal = try probe()
        terminal.hangUp()
        #expect(try terminal.waitForExit() == .exited(code: 0))
    }

    // MARK: The terminal

    @Test("a line is drawn anew after a resize")
    func resize() throws {
        let terminal = try probe()
        terminal.send("one two three four five six seven")
        try terminal.expectScreen("probe> one two three four five six seven")
        terminal.resize(columns: 30, rows: 10)
        terminal.send(" eight")
        try terminal.expectScreen("probe> one two three four five\n six seven eight")
    }

    @Test("a paste of three lines gives them one after the other, without its blank lines")
    func paste() throws {
        let terminal = try probe()
        terminal.paste("one\rtwo\r\r  three\r")
        terminal.send("\r")
        try terminal.expect("read \"one\"\nprobe> two\nread \"two\"\nprobe>   three\nread \"  three\"\nprobe> ")
    }

    @Test("a notice from elsewhere stands above the line, which stays")
    func notice() throws {
        let terminal = try probe()
        terminal.send(":notice\rhalf")
        try terminal.expectScreen("probe> :notice\na notice from elsewhere\nprobe> half")
        terminal.send(" done\r")
        try terminal.expect("read \"half done\"")
    }

    @Test("vi mode and settings for this program alone come from the user's inputrc")
    func inputrc() throws {
        let folder = try TemporaryFolder()
        try folder.write("$if troupe\nset editing-mode vi\n$endif\n", to: "inputrc")
        let terminal = try probe(environment: ["INPUTRC": folder.path + "/inputrc"])
        terminal.send("abc\u{1B}")
        try terminal.expect("abc")
        terminal.send("0x\r")
        try terminal.expect("read \"bc\"")
    }

    @Test("a character that is cut off does not keep vi mode in its motions for ever")
    func cutOff() throws {
        let folder = try TemporaryFolder()
        try folder.write("set editing-mode vi\n", to: "inputrc")
        let terminal = try probe(environment: ["INPUTRC": folder.path + "/inputrc"])
        terminal.send(bytes: Array("abc =".utf8) + [0xC0, 0xAC, 0x93])
        terminal.send("\u{1B}0eee\r")
        try terminal.expect("read \"abc =\"")
    }

    @Test("nor does one without a width", arguments: ["\u{90}", "\u{2028}", "\u{378}", "\u{FFFF}"])
    func unseen(character: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("set editing-mode vi\n", to: "inputrc")
        let terminal = try probe(environment: ["INPUTRC": folder.path + "/inputrc"])
        terminal.send("n-\(character)\u{1B}0eee\r")
        try terminal.expect("read \"n-�\"")
    }
}
