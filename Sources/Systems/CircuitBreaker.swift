import Cluster

/// Stops the calls to one that has failed too often in a row, and after a rest lets one call try (Nygard 2007).
struct CircuitBreaker: Hashable, Sendable {
    enum State: Hashable, Sendable {
        /// Calls go through; the latest ones have failed, so many in a row.
        case closed(failures: Int64)
        /// No call goes through before this time.
        case open(until: Instant)
        /// This one call goes through, and decides.
        case halfOpen(trial: Int64)
    }

    /// How many failures in a row open it.
    let limit: Int64
    let rest: Span
    var state = State.closed(failures: 0)

    /// Whether a call may go through.
    mutating func lets(_ call: Int64, at now: Instant) -> Bool {
        switch state {
        case .closed:
            return true
        case .open(let end) where now >= end:
            state = .halfOpen(trial: call)
            return true
        case .open, .halfOpen:
            return false
        }
    }

    /// Takes note of how a call has ended; true if that opens it.
    mutating func conclude(_ call: Int64, isDone: Bool, at now: Instant) -> Bool {
        switch state {
        case _ where isDone:
            state = .closed(failures: 0)
            return false
        case .closed(let failures) where failures + 1 < limit:
            state = .closed(failures: failures + 1)
            return false
        case .closed, .halfOpen(trial: call):
            state = .open(until: now + rest)
            return true
        case .open, .halfOpen:
            // A call from before it opened, or one that it stopped.
            return false
        }
    }

    /// Forgets a call whose outcome nobody waits for any more; if it was to decide, the next one does.
    mutating func abandon(_ call: Int64, at now: Instant) {
        if state == .halfOpen(trial: call) { state = .open(until: now) }
    }
}
