import Scenario
import Terminal
import Testing

@testable import Shell

struct CompleterTests {
    private let shell: Shell = {
        let options = ShellOptions(
            programs: ProgramRegistry([]), places: [], environment: [:], wishes: .init(), version: "test")
        return Shell(options, isInteractive: false)
    }()

    private func texts(_ line: String, _ word: String = "") -> [String] {
        Completer(shell).completions(of: line, word: word).matching(word).map(\.text)
    }

    @Test("at the beginning stand commands and words, each with what it does")
    func verbs() {
        let found = Completer(shell).completions(of: "", word: "res").matching("res")
        #expect(found.map(\.text) == ["reset", "restart", "resume"])
        #expect(found.allSatisfy { !$0.summary.isEmpty })
    }

    @Test("what only contains the word is offered where nothing begins with it")
    func containing() {
        #expect(texts("", "mark") == ["mark"])
        #expect(texts("", "ograms") == ["programs"])
    }

    @Test("after a command stand its options, which end without a space")
    func options() {
        let found = Completer(shell).completions(of: "network ", word: "l").matching("l")
        #expect(found.map(\.text) == ["latency=", "loss="])
        #expect(found.allSatisfy { !$0.endsWord })
    }

    @Test("a candidate replaces readline's word, and is listed by itself")
    func words() throws {
        let perform = try CommandLine("let load = 3")
        #expect(perform != nil)
        _ = try shell.perform("let load = 3", file: "-", line: 1)
        let inParentheses = Completer(shell).completions(of: "watch ", word: "sqrt(lo").matching("sqrt(lo")
        #expect(inParentheses.map(\.text) == ["sqrt(load", "sqrt(log2(", "sqrt(lost("])
        #expect(inParentheses.map(\.label) == ["load", "log2(", "lost("])
        #expect(texts("trace kinds=sent,", "dr") == ["dropped"])
    }

    @Test("help knows topics, commands, words of lessons and functions")
    func help() {
        #expect(texts("help ", "net") == ["network"])
        #expect(texts("help ", "cra") == ["crash"])
        #expect(texts("help ", "erlang") == ["erlangb", "erlangc"])
        #expect(texts("help ", "ski") == ["skip"])
        #expect(texts("pace ") == ["on", "off"])
    }
}
