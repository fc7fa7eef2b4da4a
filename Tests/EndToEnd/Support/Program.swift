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

    /// An empty folder that lasts as long as the tests.
    static func makeHome() -> String {
        let path = NSTemporaryDirectory() + "troupe-test-" + UUID().uuidString
        mkdir(path, 0o700)
        return path
    }

    /// Runs the program to its end, with a text on standard input.
    static func run(
        _ arguments: String..., program: String = path, input: String = "", home: String = makeHome()
    ) throws -> Outcome {
        try run(arguments: arguments, program: program, input: input, home: home)
    }

    static func run(
        arguments: [String], program: String = path, input: String = "", home: String = makeHome()
    ) throws -> Outcome {
        let run = try ProgramRun(
            program, arguments, input: input, environment: environment(home: home), within: .seconds(600))
        return Outcome(output: run.output, errors: run.errors, code: run.status.code)
    }
}
