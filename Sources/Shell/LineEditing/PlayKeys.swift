import CReadline
import Glibc

/// The keys that steer a demo while it plays, read one by one and not shown.
///
/// Ctrl-C stays a signal. What was typed during the demo never reaches the prompt.
struct PlayKeys: ~Copyable {
    enum Key {
        case space
        case enter
        case other
    }

    private let isTerminal: Bool

    init() {
        var settings = termios()
        isTerminal = tcgetattr(STDIN_FILENO, &settings) == 0
        guard isTerminal else { return }
        settings.c_lflag &= ~UInt32(ICANON | ECHO)
        withUnsafeMutableBytes(of: &settings.c_cc) { bytes in
            bytes[Int(VMIN)] = 1
            bytes[Int(VTIME)] = 0
        }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    deinit {
        guard isTerminal else { return }
        tcflush(STDIN_FILENO, TCIFLUSH)
        TerminalMode.restore()
    }

    /// The next key, or nil when none comes in so many milliseconds, or a signal comes first.
    func wait(milliseconds: Int32) -> Key? {
        var waits = [
            pollfd(fd: isTerminal ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: Signals.shared.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waits, 2, milliseconds) > 0 else { return nil }
        if waits[1].revents != 0 { Signals.shared.drain() }
        guard waits[0].revents != 0 else { return nil }
        var byte: UInt8 = 0
        guard read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
        switch byte {
        case 32: return .space
        case 10, 13: return .enter
        default: return .other
        }
    }
}
