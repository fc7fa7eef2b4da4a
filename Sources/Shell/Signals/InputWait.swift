import Glibc

/// What ended a wait for input.
enum InputWait: Equatable {
    /// There is something to read, or the other end is gone and a read will say so.
    case readable(hungUp: Bool)
    /// A signal arrived, or another thread called `wake`.
    case woken
    case timedOut

    /// Waits until `descriptor` can be read, a signal arrives, or `milliseconds` have passed (nil: no limit).
    ///
    /// A signal comes first when both are there: Ctrl-C means what is on the screen, not what was typed after it.
    static func on(_ descriptor: Int32, milliseconds: Int? = nil) -> InputWait {
        var entries = [
            pollfd(fd: Signals.shared.wakeDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let limit = milliseconds.map { Int32(clamping: max($0, 0)) } ?? -1
        let count = poll(&entries, nfds_t(entries.count), limit)
        // A signal can arrive after `poll` has looked and before it returns.
        if count < 0 || entries[0].revents != 0 || Signals.shared.hasArrivals { return .woken }
        if count == 0 { return .timedOut }
        let gone = Int32(entries[1].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
        return .readable(hungUp: gone)
    }
}
