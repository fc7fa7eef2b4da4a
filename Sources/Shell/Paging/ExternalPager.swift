import Cluster
import Foundation
import Glibc
import Terminal

/// The program with which somebody prefers to read long text: `$TROUPE_PAGER`, or else `$PAGER`.
///
/// It gets the terminal as it was found, and the text with its colours. Where it cannot be run, nothing was shown.
struct ExternalPager {
    let command: String
    private let environment: [String: String]

    /// Nil where none is named. An empty `$TROUPE_PAGER` chooses the pager of the shell itself.
    init?(environment: [String: String]) {
        guard let command = environment["TROUPE_PAGER"] ?? environment["PAGER"],
            command.contains(where: { !$0.isWhitespace })
        else { return nil }
        self.command = command
        self.environment = environment
    }

    /// What `less` is told in any case: colours as they are, and the text stays on the screen when it is left.
    var variables: [String: String] {
        environment.merging(["LESS": environment["LESS"].map { "-R \($0)" } ?? "-FRX", "LV": environment["LV"] ?? "-c"])
        {
            $1
        }
    }

    /// Shows the text and returns when its reader had enough, or the program is asked to end.
    ///
    /// - Returns: why it was not shown, if it was not.
    func show(_ lines: [StyledLine], capabilities: Capabilities) -> String? {
        guard let text = Self.file(lines, capabilities) else { return "there is no room for a temporary file" }
        defer { close(text) }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return String(cString: strerror(errno)) }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = start(reading: text, holding: ends[1])
        close(ends[1])
        switch child {
        case .failure(let failure): return failure.reason
        case .success(let child): return wait(for: child, endingWith: ends[0])
        }
    }

    private struct Failure: Error {
        let reason: String
    }

    /// A file that has no name any more, at its beginning.
    private static func file(_ lines: [StyledLine], _ capabilities: Capabilities) -> Int32? {
        var path = Array((NSTemporaryDirectory() + "troupe-XXXXXX").utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else { return nil }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(path)
        do {
            try Output(descriptor: file, capabilities: capabilities).write(lines)
        } catch {
            close(file)
            return nil
        }
        lseek(file, 0, SEEK_SET)
        return file
    }

    /// Starts the command, which keeps `end` open for as long as it runs.
    private func start(reading text: Int32, holding end: Int32) -> Result<pid_t, Failure> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, text, STDIN_FILENO)
        // The same number twice lets the child inherit it.
        posix_spawn_file_actions_adddup2(&actions, end, end)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var ignored = sigset_t()
        sigemptyset(&ignored)
        for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&ignored, signal) }
        posix_spawnattr_setsigdefault(&attributes, &ignored)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words = Self.list(["/bin/sh", "-c", command])
        var variables = Self.list(variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
        defer { for text in words + variables { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, &variables)
        return code == 0 ? .success(child) : .failure(Failure(reason: String(cString: strerror(code))))
    }

    /// Memory that the caller frees: each text, then nil.
    private static func list(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var list: [UnsafeMutablePointer<CChar>?] = texts.map { text in strdup(text) }
        list.append(nil)
        return list
    }

    /// Ctrl-C and Ctrl-Z are the pager's own affair; a wish that the program ends is passed on to it.
    private func wait(for child: pid_t, endingWith end: Int32) -> String? {
        var isAsked = false
        var status: Int32 = 0
        waiting: while waitpid(child, &status, WNOHANG) == 0 {
            // Whoever was asked to end may leave others behind, which hold the pipe open.
            switch InputWait.on(end, milliseconds: isAsked ? 20 : nil) {
            case .readable:
                while waitpid(child, &status, 0) < 0, errno == EINTR {}
                break waiting
            case .woken:
                _ = Signals.shared.take()
                isAsked = Signals.shared.endingSignal != nil
                if isAsked { kill(child, SIGTERM) }
            case .timedOut: continue
            }
        }
        if Signals.shared.endingSignal == nil { Signals.shared.interrupt.clear() }
        // What a shell answers for a command that cannot be run, or is not there.
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
        return [126, 127].contains(code) ? "it cannot be run" : nil
    }
}
