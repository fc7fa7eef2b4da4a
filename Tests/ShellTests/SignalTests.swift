import Glibc
import TerminalTestKit
import Testing

/// Signals away from the prompt, and what the terminal is like afterwards.
@Suite(.serialized)
struct SignalTests {
    private func probe() throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(BuiltProgram.named("LineEditorProbe"))
        try terminal.expect("probe> ")
        return terminal
    }

    /// A shell with job control, in which the probe has been started.
    private func probeInShell() throws -> PseudoTerminal {
        let terminal = try PseudoTerminal("/bin/bash", ["--norc", "-i"])
        terminal.send("PS1='shell> '\r")
        try terminal.expect("\nshell> ")
        terminal.send(try BuiltProgram.named("LineEditorProbe") + "\r")
        try terminal.expect("probe> ")
        return terminal
    }

    @Test("Ctrl-C in a run stops it, and the prompt is back")
    func interruptedRun() throws {
        let terminal = try probe()
        terminal.send(":run\r")
        try terminal.expect("running")
        terminal.send(control: "c")
        try terminal.expect("stopped\nprobe> ")
        terminal.send("on\r")
        try terminal.expect("read \"on\"")
    }

    @Test("keys of a demo are read singly, not shown, and never reach the prompt")
    func demoKeys() throws {
        let terminal = try probe()
        terminal.send(":play\r")
        try terminal.expect("playing")
        terminal.send(" ")
        try terminal.expect("\nkey space\n")
        terminal.send("\u{1B}[6~x")
        try terminal.expect("key pageDown\nkey character(\"x\")\n")
        terminal.send("\rtyped too early\r")
        try terminal.expect("key enter\nplayed\nprobe> ")
        terminal.send("on\r")
        try terminal.expect("read \"on\"")
        #expect(!terminal.screen.contains("typed too early"))
    }

    @Test("Ctrl-C holds a demo")
    func heldDemo() throws {
        let terminal = try probe()
        terminal.send(":play\r")
        try terminal.expect("playing")
        terminal.send(control: "c")
        try terminal.expect("held\nprobe> ")
    }

    @Test("Ctrl-Z at the prompt suspends, and the line comes back with what was typed")
    func suspendedPrompt() throws {
        let terminal = try probeInShell()
        terminal.send("half")
        try terminal.expect("half")
        terminal.send(control: "z")
        try terminal.expect("Stopped")
        try terminal.expect("shell> ")
        terminal.send("echo meanwhile\r")
        try terminal.expect("\nmeanwhile\n")
        terminal.send("fg\r")
        try terminal.expect("probe> half")
        terminal.send(" done\r")
        try terminal.expect("read \"half done\"")
    }

    @Test("Ctrl-Z in a run suspends it, and it goes on")
    func suspendedRun() throws {
        let terminal = try probeInShell()
        terminal.send(":run\r")
        try terminal.expect("running")
        terminal.send(control: "z")
        try terminal.expect("Stopped")
        try terminal.expect("shell> ")
        terminal.send("fg\r")
        try terminal.expect("LineEditorProbe\n")
        // The shell says what it continues a moment before it hands the terminal over.
        for _ in 0..<20 where !terminal.screen.contains("stopped") {
            terminal.send(control: "c")
            try? terminal.expectScreen("stopped", within: .seconds(1))
        }
        try terminal.expect("stopped\n")
        terminal.send("on\r")
        try terminal.expect("read \"on\"")
    }

    @Test("Ctrl-Z in a demo gives the terminal back, and takes it again")
    func suspendedDemo() throws {
        let terminal = try probeInShell()
        terminal.send(":play\r")
        try terminal.expect("playing")
        terminal.send(control: "z")
        try terminal.expect("shell> ")
        terminal.send("stty -a | tr ' ' '\\n' | grep -x -e -*echo -e -*icanon\rfg\r")
        try terminal.expect("icanon\necho\n")
        try terminal.expect("LineEditorProbe\n")
        terminal.send(" ")
        try terminal.expect("key space")
    }

    @Test("a crash leaves the terminal as it was", arguments: [":crash", ":recurse"])
    func crash(_ command: String) throws {
        let terminal = try PseudoTerminal("/bin/sh")
        terminal.send("PS1='shell> '; stty -a > /dev/null\r")
        terminal.send(try BuiltProgram.named("LineEditorProbe") + "\r")
        try terminal.expect("probe> ")
        terminal.send(command + "\r")
        try terminal.expect("Segmentation fault")
        terminal.send("stty -a | tr ' ' '\\n' | grep -x -e -*echo -e -*icanon\r")
        try terminal.expect("icanon\necho\n")
    }

    @Test("a crash at the prompt takes the program's modes back")
    func crashAtPrompt() throws {
        let terminal = try probe()
        terminal.kill(SIGSEGV)
        #expect(try terminal.waitForExit() == .signalled(SIGSEGV))
        #expect(String(decoding: terminal.bytes.suffix(24), as: UTF8.self).contains("\u{1B}[?2004l"))
    }

    @Test("Ctrl-\\ ends even what does not listen")
    func quit() throws {
        let terminal = try probe()
        terminal.send(":run\r")
        try terminal.expect("running")
        terminal.send(control: "\\")
        #expect(try terminal.waitForExit() == .signalled(SIGQUIT))
    }
}
