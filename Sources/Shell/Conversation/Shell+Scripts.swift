import Cluster
import Glibc
import Progress
import Scenario
import Terminal

/// Lines from a pipe, a file or the program's own command line.
extension Shell {
    /// Performs lines from a pipe or a file. Stops at the first error with exit code 3, unless told to go on.
    public func perform(linesOf path: String?) -> Int32 {
        Signals.shared.install()
        guard var source = path.map({ LineSource(path: $0) }) ?? LineSource(descriptor: STDIN_FILENO, name: "-") else {
            return complain("\(path ?? "-") cannot be read: \(FileTrouble(errno: errno))")
        }
        var code: Int32 = 0
        while let line = source.next() {
            let start = source.lineNumber
            var block = StatementBlock(line)
            while block.isOpen, let more = source.next() { block.add(more) }
            do throws(ScenarioError) {
                if try perform(block.text, file: source.name, line: start) == .quit { return ending(code) }
            } catch {
                code = complain(error.description)
                if !options.keepsGoing { return code }
            }
            if Signals.shared.interrupt.isRaised { return 130 }
        }
        if let failure = source.failure { return complain("\(source.name) cannot be read: \(failure)") }
        return Signals.shared.interrupt.isRaised ? 130 : ending(code)
    }

    /// Performs commands of the program's own command line.
    public func perform(commands: [String]) -> Int32 {
        Signals.shared.install()
        for (place, command) in commands.enumerated() {
            do throws(ScenarioError) {
                if try perform(command, file: "-c", line: place + 1) == .quit { return ending(0) }
            } catch {
                let code = complain(error.description)
                if !options.keepsGoing { return code }
            }
            if Signals.shared.interrupt.isRaised { return 130 }
        }
        return ending(0)
    }

    /// The exit code of a script: 1 when all of it could be performed, and some expectation failed.
    private func ending(_ code: Int32) -> Int32 { code == 0 && hasFailedExpectation ? 1 : code }

    func complain(_ text: String, exitCode: Int32 = 3) -> Int32 {
        let errors = Output(
            descriptor: STDERR_FILENO,
            capabilities: Capabilities(
                environment: options.environment, wishes: options.wishes, isTerminal: Output.isTerminal(STDERR_FILENO)))
        try? errors.write(StyledLine(text))
        return exitCode
    }
}
