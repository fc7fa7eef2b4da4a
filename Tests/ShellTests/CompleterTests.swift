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

    @Test("a sweep offers demos, their parameters and their measures, each where it belongs")
    func sweeps() throws {
        let text = "param mode = naive | lock\nparam rate = 20/s  # saves begun\nmeasure lost_share = 1"
        shell.session.demos = [Demo(name: "lost", lesson: "test", script: try Script.parse(text, file: "lost"))]
        func texts(_ line: String, _ word: String = "") -> [String] {
            Completer(shell).completions(of: line, word: word).candidates.map(\.text)
        }
        #expect(texts("sweep ", "l") == ["lost"])
        #expect(texts("sweep lost ", "r") == ["runs=", "rate="])
        #expect(texts("sweep lost mode=") == ["naive", "lock"])
        #expect(texts("sweep lost rate=1/s,2/s ", "m") == ["measure", "mode="])
        #expect(texts("sweep lost rate=1/s,2/s measure ", "l") == ["lost_share"])
    }
}
