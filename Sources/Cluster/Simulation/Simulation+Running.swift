/// Why a run ended.
public enum RunEnd: Hashable, Sendable {
    /// The time, or the number of events, was reached.
    case reached
    /// Nothing was left to happen.
    case idle
    case interrupted
}

extension Simulation {
    /// How many events pass between two looks at the interrupt.
    private static let patience = 2048

    /// Runs until a time, and no more than so many events.
    ///
    /// The clock then stands at the last event that happened; ``Timeline`` puts it forward to the time asked for.
    @discardableResult
    public mutating func run(
        until end: Instant, atMost limit: UInt64 = .max, interrupt: Interrupt? = nil
    ) -> RunEnd {
        let (last, overflow) = events.addingReportingOverflow(limit)
        let lastEvent = overflow ? .max : last
        while true {
            if let interrupt, interrupt.isRaised { return .interrupted }
            for _ in 0..<Simulation.patience {
                if queue.isEmpty { return .idle }
                if queue.nextTime > end.nanoseconds || events == lastEvent { return .reached }
                popOne()
            }
        }
    }

    /// Takes the next event from the queue; it counts unless it was void.
    @inline(__always)
    private mutating func popOne() {
        guard let (time, envelope) = queue.pop() else { return }
        let before = now
        now = time
        if dispatch(envelope) { events += 1 } else { now = before }
    }

    /// Puts the clock forward to a time before which nothing is left to happen but what is void.
    mutating func advance(to time: Instant) {
        let before = events
        run(until: time)
        precondition(time >= now && events == before, "the clock passes no event")
        now = time
    }

    /// Lets an event happen. False when it was void: a cancelled timer, or one of an earlier life.
    private mutating func dispatch(_ envelope: consuming Envelope) -> Bool {
        let kind = envelope.kind
        switch kind {
        case .delivery:
            arrive(envelope)
            return true
        case .timer:
            guard claimTimer(envelope) else { return false }
            accept(envelope)
            return true
        case .start:
            guard isCurrent(envelope) else { return false }
            accept(envelope)
            return true
        case .finish:
            guard let effects = waiting.remove(envelope.token), isCurrent(envelope) else { return false }
            finish(envelope.to, effects)
            return true
        case .input:
            guard let input = planned.remove(envelope.token) else { return false }
            apply(input)
            return true
        }
    }

    /// True when an event belongs to the node's present life.
    private func isCurrent(_ envelope: borrowing Envelope) -> Bool {
        let node = nodes[Int(envelope.to.index)]
        return node.status == .up && node.life == envelope.life
    }

    /// True when a timer is still set; a named one is then no longer pending.
    private mutating func claimTimer(_ envelope: borrowing Envelope) -> Bool {
        guard isCurrent(envelope) else { return false }
        if envelope.token == 0 { return true }
        let index = Int(envelope.to.index)
        guard let place = nodes[index].timers?.firstIndex(where: { $0.token == envelope.token }) else { return false }
        nodes[index].timers?.remove(at: place)
        return true
    }
}
