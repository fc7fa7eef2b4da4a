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

    @Test("at the beginning stand commands and words, each with what it does")
    func verbs() {
        let found = Completer(shell).completions(of: "", word: "res").candidates
        #expect(found.map(\.text) == ["reset", "restart", "resume"])
        #expect(found.allSatisfy { !$0.summary.isEmpty })
    }

    @Test("after a command stand its options, which end without a space")
    func options() {
        let found = Completer(shell).completions(of: "network ", word: "l").candidates
        #expect(found.map(\.text) == ["latency=", "loss="])
        #expect(found.allSatisfy { !$0.endsWord })
    }
}
