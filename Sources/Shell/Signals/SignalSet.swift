import Glibc

/// The signals that have arrived since they were last asked for.
struct SignalSet: OptionSet, Sendable {
    let rawValue: UInt64

    static let interrupt = SignalSet(signal: SIGINT)
    static let windowChange = SignalSet(signal: SIGWINCH)
    static let stop = SignalSet(signal: SIGTSTP)
    static let resume = SignalSet(signal: SIGCONT)

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    init(signal: Int32) {
        self.init(rawValue: 1 << UInt64(signal))
    }
}
