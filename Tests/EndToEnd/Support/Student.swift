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

    /// The program with a course of its own, where it first waits for its student.
    ///
    /// - Parameter sign: what is seen then.
    static func student(
        _ arguments: String..., in course: TemporaryFolder, home: String = Program.makeHome(), columns: Int = 80,
        variables: [String: String] = [:], until sign: String = "troupe> "
    ) throws -> PseudoTerminal {
        let student = try PseudoTerminal(
            Program.path, arguments + ["--lessons", course.path],
            environment: Program.environment(home: home).merging(variables) { $1 }, columns: columns)
        try student.expect(sign, within: .seconds(60))
        return student
    }

    /// The program as a job of a shell, at its prompt.
    static func job(in course: TemporaryFolder) throws -> PseudoTerminal {
        let folder = "/" + Program.path.split(separator: "/").dropLast().joined(separator: "/")
        let variables = ["PATH": folder + ":/usr/bin:/bin", "TROUPE_LESSONS": course.path]
        let environment = Program.environment(home: Program.makeHome()).merging(variables) { $1 }
        let shell = try PseudoTerminal("/bin/bash", ["--norc", "-i"], environment: environment)
        shell.type("PS1='shell> '\r")
        try shell.expect("\nshell> ")
        shell.control("l")
        shell.type("troupe\r")
        try shell.expect("troupe> ", within: .seconds(60))
        return shell
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
