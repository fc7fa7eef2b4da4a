import Glibc

/// How a program ended.
public enum ExitStatus: Hashable, Sendable {
    case exited(code: Int32)
    case signalled(Int32)

    init(waitStatus: Int32) {
        let signal = waitStatus & 0x7F
        self = signal == 0 ? .exited(code: (waitStatus >> 8) & 0xFF) : .signalled(signal)
    }
}
