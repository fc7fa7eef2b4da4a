import Foundation
import Glibc

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

    static func environment(home: String) -> [String] {
        ["HOME=\(home)", "PATH=/usr/bin:/bin", "TROUPE_LESSONS=\(lessons)"]
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
        let folder = makeHome()
        try Data(input.utf8).write(to: URL(fileURLWithPath: folder + "/in"))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, folder + "/in", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, folder + "/out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder + "/errors", O_WRONLY | O_CREAT, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        let id = try spawn([program] + arguments, environment(home: home) + ["LANG=C.UTF-8"], &actions, &attributes)
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
        var state: Int32 = 0
        waitpid(id, &state, 0)
        func text(_ name: String) throws -> String { try String(contentsOfFile: folder + name, encoding: .utf8) }
        let outcome = Outcome(
            output: try text("/out"), errors: try text("/errors"),
            code: state & 0x7F == 0 ? (state >> 8) & 0xFF : -(state & 0x7F))
        try FileManager.default.removeItem(atPath: folder)
        return outcome
    }

    static func spawn(
        _ arguments: [String], _ environment: [String], _ actions: inout posix_spawn_file_actions_t,
        _ attributes: inout posix_spawnattr_t
    ) throws -> pid_t {
        var id: pid_t = 0
        var argv = arguments.map { strdup($0) } + [nil]
        var envp = environment.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        let problem = posix_spawn(&id, arguments[0], &actions, &attributes, &argv, &envp)
        guard problem == 0 else {
            throw PseudoTerminal.Failure(
                description: "\(arguments[0]) cannot be started: \(String(cString: strerror(problem)))")
        }
        return id
    }
}
