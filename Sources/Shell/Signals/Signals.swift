import Cluster
import Glibc
import Synchronization

/// The signals of the process: what has arrived, and the wish to stop or to leave that follows from it.
///
/// A handler stores an atomic and writes a byte to a pipe, nothing more, so every wait of the shell is a `poll` on
/// its input and that pipe. Only suspension away from the prompt and a crash are dealt with inside the handler.
public final class Signals: Sendable {
    /// Raised by Ctrl-C, and when the program is asked to end. A long run reads it.
    public let interrupt = Interrupt()

    let wakeDescriptor: Int32
    private let wakeWriter: Int32
    private let pending = Atomic<UInt64>(0)
    private let ending = Atomic<Int32>(0)
    /// How many readers of the terminal suspend the program themselves.
    private let suspenders = Atomic<Int>(0)

    /// The one table of signals that a process has: a handler is a C function and can carry no other reference.
    public static let shared = Signals()

    private init() {
        var ends: [Int32] = [-1, -1]
        // With no pipe to be had, flags still work; a wait then ends with the next key.
        _ = pipe(&ends)
        for end in ends where end >= 0 {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        wakeDescriptor = ends[0]
        wakeWriter = ends[1]
    }

    /// The signal that asked the program to end (`SIGTERM` or `SIGHUP`), if one has. It stays set.
    public var endingSignal: Int32? {
        let signal = ending.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }

    /// Ends the wait of whoever reads input, so that it looks around. Any thread may call it.
    func wake() {
        var byte: UInt8 = 0
        _ = write(wakeWriter, &byte, 1)
    }

    /// Whether `take` has anything to tell.
    var hasArrivals: Bool { pending.load(ordering: .relaxed) != 0 }

    /// The signals that arrived since the last call.
    func take() -> SignalSet {
        var bytes: (UInt64, UInt64) = (0, 0)
        while read(wakeDescriptor, &bytes, 16) > 0 {}
        return SignalSet(rawValue: pending.exchange(0, ordering: .relaxed))
    }

    /// From now on whoever reads the terminal suspends the program, when `take` tells of the wish.
    func beginSuspendingYourself() { suspenders.add(1, ordering: .relaxed) }

    /// The handler suspends the program again.
    func endSuspendingYourself() { suspenders.subtract(1, ordering: .relaxed) }

    /// What the handlers do with `signal`. Everything called from here is safe inside a handler.
    func receive(_ signal: Int32) {
        switch signal {
        case SIGINT:
            interrupt.raise()
        case SIGTERM, SIGHUP:
            interrupt.raise()
            if ending.exchange(signal, ordering: .relaxed) != 0 {
                // Asked twice: whatever runs does not listen.
                TerminalMode.restore()
                Self.dieOf(signal)
            }
        case SIGTSTP where suspenders.load(ordering: .relaxed) == 0:
            TerminalMode.whileRestored(Self.suspend)
        default:
            break
        }
        pending.bitwiseOr(SignalSet(signal: signal).rawValue, ordering: .relaxed)
        wake()
    }
}
