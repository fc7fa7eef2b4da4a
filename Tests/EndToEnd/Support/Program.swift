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
    /// The demos of every lesson, but for those that run in real time and end as chance has it.
    static func repeatableDemos() throws -> [String] {
        var demos: [String] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: lessons).sorted() where file.hasSuffix(".md") {
            let text = try String(contentsOfFile: lessons + "/" + file, encoding: .utf8)
            for block in text.components(separatedBy: "\n```demo ").dropFirst() {
                let script = block.components(separatedBy: "\n```")[0]
                let name = script.prefix { !$0.isWhitespace }
                if !script.contains("runtime=") { demos.append(String(name)) }
            }
        }
        return demos
    }

    /// In how many of 20 seeds some expectation fails.
    static func failures(_ demo: String, _ settings: String...) throws -> Int {
        let words = settings.flatMap { $0.split(separator: " ").map(String.init) }
        var count = 0
        for seed in 1...20 {
            let arguments = ["demo", demo] + words + ["--seed", "\(seed)"]
            if try Program.run(arguments: arguments).code != 0 { count += 1 }
        }
        return count
    }
}
