import Foundation
import Glibc
import TerminalTestKit

/// The built program, run from outside.
enum Program {
    struct Outcome {
        let output: String
        let errors: String
        let code: Int32
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path

    static let debugPath = variable("TROUPE_DEBUG_PROGRAM") ?? root + "/.build/debug/troupe"
    /// The release build where there is one.
    static let path = variable("TROUPE_PROGRAM") ?? debugPath
    static let lessons = root + "/lessons"

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    static func environment(home: String) -> [String: String] {
        PseudoTerminal.plainEnvironment.merging(["HOME": home, "TROUPE_LESSONS": lessons]) { $1 }
    }

    /// The folder of all homes, which goes when the tests are over.
    private static let homes: String = {
        let path = NSTemporaryDirectory() + "troupe-tests-\(getpid())"
        mkdir(path, 0o700)
        atexit { try? FileManager.default.removeItem(atPath: Program.homes) }
        return path
    }()

    /// An empty folder that lasts as long as the tests.
    static func makeHome() -> String {
        let path = homes + "/" + UUID().uuidString
        mkdir(path, 0o700)
        return path
    }

    /// Runs the program to its end, with a text on standard input.
    static func run(
        _ arguments: String..., program: String = path, input: String = "", home: String = makeHome(),
        variables: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments: arguments, program: program, input: input, home: home, variables: variables)
    }

    static func run(
        arguments: [String], program: String = path, input: String = "", home: String = makeHome(),
        variables: [String: String] = [:]
    ) throws -> Outcome {
        let run = try ProgramRun(
            program, arguments, input: input, environment: environment(home: home).merging(variables) { $1 },
            within: .seconds(600))
        return Outcome(output: run.output, errors: run.errors, code: run.status.code)
    }
}

extension Program {
    /// What stands in `lessons/measurements.txt`, without what is said about it.
    static func measurementLines() throws -> [String] {
        try String(contentsOfFile: lessons + "/measurements.txt", encoding: .utf8)
            .split(separator: "\n").map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// The demos of every lesson.
    static func demos() throws -> [String] {
        try scripts().map(\.name)
    }

    /// Those that do not run in real time, and end as chance has it.
    static func repeatableDemos() throws -> [String] {
        try scripts().filter { !$0.script.contains("runtime=") }.map(\.name)
    }

    private static func scripts() throws -> [(name: String, script: String)] {
        let files = try FileManager.default.contentsOfDirectory(atPath: lessons).sorted()
        return try files.filter { $0.hasSuffix(".md") }.flatMap { file in
            let text = try String(contentsOfFile: lessons + "/" + file, encoding: .utf8)
            return text.components(separatedBy: "\n```demo ").dropFirst().map { block in
                let script = block.components(separatedBy: "\n```")[0]
                return (name: String(script.prefix { !$0.isWhitespace }), script: script)
            }
        }
    }
}
