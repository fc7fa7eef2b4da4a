import Glibc

/// A process that a test started.
struct ChildProcess {
    let id: pid_t

    /// Where one of the standard streams of the process comes from.
    enum Stream {
        case descriptor(Int32)
        /// Opened by the process itself: the first terminal that a session leader opens becomes its own.
        case path(String)
    }

    init(
        path: String, arguments: [String], environment: [String: String], directory: String?,
        streams: [Stream], startsSession: Bool
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, stream) in streams.enumerated() {
            switch stream {
            case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
            case .path(let path): posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR, 0)
            }
        }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What the test runner ignores or blocks is not the program's business.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        let flags = Int(POSIX_SPAWN_SETSIGDEF) | Int(POSIX_SPAWN_SETSIGMASK) | (startsSession ? Self.setSession : 0)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        // `env` becomes the program once it has changed the folder.
        let command = (directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + [path] + arguments
        let argumentVector = command.map { strdup($0) } + [nil]
        let environmentVector = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in argumentVector + environmentVector { free(text) } }
        var id: pid_t = 0
        let failure = posix_spawn(&id, command[0], &actions, &attributes, argumentVector, environmentVector)
        guard failure == 0 else {
            throw TestKitError.programNotStarted(path: path, reason: String(cString: strerror(failure)))
        }
        self.id = id
    }

    /// `POSIX_SPAWN_SETSID`, which glibc declares for `_GNU_SOURCE` only.
    private static let setSession = 0x80

    /// The status, once the process has ended; nil while it runs. It can be had once.
    func reap(waiting: Bool) -> ExitStatus? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(id, &status, waiting ? 0 : WNOHANG)
            if ended == id { return ExitStatus(waitStatus: status) }
            if ended == 0 || errno != EINTR { return nil }
        }
    }
}
