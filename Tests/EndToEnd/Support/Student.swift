import TerminalTestKit

/// A person at the keys of the built program.
///
/// ```swift
/// let student = try PseudoTerminal("start", "concurrency", home: home)
/// try student.expect("answer>")
/// student.type("30%\n")
/// ```
extension PseudoTerminal {
    convenience init(_ arguments: String..., home: String, columns: Int = 80, rows: Int = 24) throws {
        try self.init(
            Program.path, arguments, environment: Program.environment(home: home), columns: columns, rows: rows)
    }

    func type(_ text: String) { send(text) }

    /// Types a letter with Ctrl held.
    func control(_ letter: Character) { send(control: letter) }

    func send(signal: Int32) { kill(signal) }

    /// Waits until the program ends, and returns its exit code, or minus the signal that ended it.
    func exitCode() throws -> Int32 { try waitForExit().code }
}

extension ExitStatus {
    /// The exit code, or minus the signal that ended the program.
    var code: Int32 {
        switch self {
        case .exited(let code): code
        case .signalled(let signal): -signal
        }
    }
}
