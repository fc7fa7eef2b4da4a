import Cluster
import Glibc
import Synchronization

/// What the operating system has told the program, for whoever waits to look at.
///
/// A handler does no more than set a flag and write a byte to a pipe; everything else happens where somebody waits.
public final class Signals: Sendable {
    /// The only one there can be: a process has one set of handlers.
    public static let shared = Signals()

    /// Raised by Ctrl-C, for runs to look at.
    public let interrupt = Interrupt()
    private let resized = Atomic(false)
    private let stopped = Atomic(false)
    private let ending = Atomic<Int32>(0)
    private let readEnd: Int32
    private let writeEnd: Int32

    private init() {
        var ends: [Int32] = [-1, -1]
        // With no pipe to be had, flags still work; a wait then ends with the next key.
        _ = pipe(&ends)
        for end in ends where end >= 0 {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    /// Readable when a signal has come.
    var descriptor: Int32 { readEnd }

    /// Installs the handlers.
    public func install() {
        for number in [SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT] {
            handle(number) { Signals.shared.note($0) }
        }
        signal(SIGPIPE, SIG_IGN)
    }

    private func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = Int32(SA_RESTART)
        sigaction(number, &action, nil)
    }

    private func note(_ number: Int32) {
        let saved = errno
        switch number {
        case SIGINT: interrupt.raise()
        case SIGWINCH: resized.store(true, ordering: .relaxed)
        case SIGTSTP: stopped.store(true, ordering: .relaxed)
        default:
            ending.store(number, ordering: .relaxed)
            interrupt.raise()
        }
        var byte: UInt8 = 0
        _ = write(writeEnd, &byte, 1)
        errno = saved
    }

    /// Empties the pipe; the flags stay.
    func drain() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(readEnd, &bytes, bytes.count) > 0 {}
    }

    /// True once after each resize.
    func takeResize() -> Bool { resized.exchange(false, ordering: .relaxed) }
    /// True once after each Ctrl-Z.
    func takeStop() -> Bool { stopped.exchange(false, ordering: .relaxed) }
    /// The signal that asks the program to end, if one has come.
    public var endingSignal: Int32? {
        let number = ending.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// Stops the process as Ctrl-Z does, until it is continued.
    func stopNow() {
        kill(getpid(), SIGSTOP)
    }
}
