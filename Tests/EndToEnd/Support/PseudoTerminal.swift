import Glibc
import Testing

/// The built program in a real pseudo-terminal, with a person at the keys.
///
/// ```swift
/// let student = try PseudoTerminal("start", "concurrency", home: home)
/// try student.expect("answer>")
/// student.type("30%\n")
/// ```
final class PseudoTerminal {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What the C library's headers keep from Swift: `TIOCGPTN`, `TIOCSPTLCK` and `POSIX_SPAWN_SETSID`.
    private enum Linux {
        static let getNumber: UInt = 0x8004_5430
        static let setLock: UInt = 0x4004_5431
        static let newSession: Int16 = 0x80
    }

    private let master: Int32
    let process: pid_t
    /// Everything the program has written, control sequences taken out.
    private(set) var transcript = ""
    /// How much of the transcript has been expected already.
    private var seen = 0
    private var status: Int32?
    private var pending: [UInt8] = []

    init(_ arguments: String..., home: String, columns: Int = 80, rows: Int = 24) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: UInt32 = 0
        var unlocked: Int32 = 0
        guard master >= 0, ioctl(master, Linux.getNumber, &number) == 0, ioctl(master, Linux.setLock, &unlocked) == 0
        else {
            throw Failure(description: "no pseudo-terminal")
        }
        let slave = "/dev/pts/\(number)"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // The threads that run tests block signals; a shell does not hand that down.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Linux.newSession | Int16(POSIX_SPAWN_SETSIGMASK))
        let environment = Program.environment(home: home) + ["TERM=xterm", "LANG=C.UTF-8"]
        process = try Program.spawn([Program.path] + arguments, environment, &actions, &attributes)
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
        resize(columns: columns, rows: rows)
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(master)
    }

    func type(_ text: String) {
        var bytes = Array(text.utf8)
        _ = write(master, &bytes, bytes.count)
    }

    /// Types a letter with Ctrl held.
    func control(_ letter: Character) {
        var byte = (letter.asciiValue ?? 64) & 0x1F
        _ = write(master, &byte, 1)
    }

    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        if process > 0 { kill(process, SIGWINCH) }
    }

    func send(signal: Int32) { kill(process, signal) }

    /// Waits until a text has been written since the last one that was expected.
    func expect(_ text: String, seconds: Int = 20) throws {
        for _ in 0..<(seconds * 20) {
            if let range = transcript.dropFirst(seen).firstRange(of: text) {
                seen = transcript.distance(from: transcript.startIndex, to: range.upperBound)
                return
            }
            read(milliseconds: 50)
        }
        throw Failure(description: "“\(text)” did not come. What came:\n\(transcript.suffix(2000))")
    }

    /// Waits until the program ends, and returns its exit code, or minus the signal that ended it.
    func exitCode(seconds: Int = 10) throws -> Int32 {
        for _ in 0..<(seconds * 20) {
            var state: Int32 = 0
            if waitpid(process, &state, WNOHANG) == process {
                let signal = state & 0x7F
                let code = signal == 0 ? (state >> 8) & 0xFF : -signal
                status = code
                return code
            }
            read(milliseconds: 50)
        }
        throw Failure(description: "the program did not end. What came:\n\(transcript.suffix(2000))")
    }

    private func read(milliseconds: Int32) {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, milliseconds) > 0 else { return }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &bytes, bytes.count)
        guard count > 0 else {
            // The other end is closed; the process takes a moment to be gone.
            usleep(UInt32(milliseconds) * 1000)
            return
        }
        pending += bytes[..<count]
        // A character cut in two waits for its other half.
        var complete = pending.count
        while complete > 0, complete > pending.count - 4, pending[complete - 1] & 0x80 != 0 { complete -= 1 }
        if complete < pending.count, pending.count - complete >= expectedLength(pending[complete]) {
            complete = pending.count
        }
        transcript += withoutControls(String(decoding: pending[..<complete], as: UTF8.self))
        pending.removeFirst(complete)
    }

    private func expectedLength(_ byte: UInt8) -> Int {
        byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    }

    /// Takes out control sequences: a tester reads what a student reads.
    private func withoutControls(_ text: String) -> String {
        var result = ""
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\u{1B}" {
                guard scalars.first == "[" else { continue }
                scalars.removeFirst()
                while let next = scalars.popFirst(), !("@"..."~").contains(Character(next)) {}
            } else if scalar == "\n" || scalar.value >= 32 {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
