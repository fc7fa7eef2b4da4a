import DequeModule

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
                if events == lastEvent { return isIdle ? .idle : .reached }
                if !starting.isEmpty {
                    startOne()
                } else if queue.isEmpty {
                    return .idle
                } else if queue.nextTime > end.nanoseconds {
                    return .reached
                } else {
                    popOne()
                }
            }
        }
    }

    /// Lets the first node in line begin, unless it crashed before it could.
    mutating func startOne() {
        let id = starting.removeFirst()
        guard nodes[Int(id.index)].awaitsStart else { return }
        nodes[Int(id.index)].awaitsStart = false
        let slot = context.envelopes.add(.none)
        context.envelopes[slot] = Envelope(kind: .start, from: id, to: id, number: 0)
        accept(slot)
        events += 1
    }

    /// Takes the next event from the queue; it counts unless it was void. It happens when it is due, but no sooner than
    /// a moment.
    @inline(__always)
    mutating func popOne(noSoonerThan moment: Instant = .zero) {
        let key = queue.pop()
        prefetchNext()
        let before = now
        now = max(Instant(nanoseconds: key.time), moment)
        if dispatch(key.slot) { events += 1 } else { now = before }
        queue.settle()
    }

    /// Asks for the memory that the newcomers among the next events will touch: first for the envelope and the message, and
    /// when the envelope has come, and says which, for the node.
    @inline(__always)
    private mutating func prefetchNext() {
        guard queue.isLarge else { return }
        context.envelopes.prefetch(queue.keys[queue.newcomers.later].slot)
        nodes.prefetch(Int(context.envelopes[queue.keys[queue.newcomers.next].slot].to.index))
    }

    /// Puts the clock forward to a time before which nothing is left to happen but what is void.
    mutating func advance(to time: Instant) {
        let before = events
        run(until: time)
        precondition(time >= now && events == before, "the clock passes no event")
        now = time
    }

    /// Lets an event happen. False when it was void: a cancelled timer, or one of an earlier life.
    @inline(__always)
    @discardableResult
    mutating func dispatch(_ slot: UInt32) -> Bool {
        let header = context.envelopes[slot]
        if header.kind == .delivery {
            arrive(slot)
            return true
        }
        if isVoid(header) {
            context.envelopes.discard(slot)
            return false
        }
        if header.kind == .timer {
            accept(slot)
            return true
        }
        context.envelopes.discard(slot)
        switch header.kind {
        case .finish:
            if isDelayed(header.to) { return false }
            finish(header.to)
        case .input:
            guard let input = planned.remove(header.token) else { return false }
            queue.settle()
            apply(input)
        default:
            turnChurn(of: header.to)
        }
        return true
    }

    /// True when what an event belongs to is over: another life of the node, a timer cancelled, a churn replaced.
    private mutating func isVoid(_ header: Envelope) -> Bool {
        let index = Int(header.to.index)
        switch header.kind {
        case .delivery, .start, .input: return false
        case .finish: return !isCurrent(header) || nodes[index].work != header.token
        case .churn: return nodes[index].status == .removed || churns[header.to]?.generation != header.token
        case .timer: return !isCurrent(header) || !claimTimer(header)
        }
    }

    /// True when a timer is still to fire.
    func isSet(_ header: Envelope) -> Bool {
        guard isCurrent(header) else { return false }
        return header.token == 0
            || nodes[Int(header.to.index)].timers?.contains { $0.token == header.token } == true
    }

    /// The name of a timer that is still to fire, if it has one.
    func timerName(_ header: Envelope) -> Symbol? {
        guard header.token != 0 else { return nil }
        return nodes[Int(header.to.index)].timers?.first { $0.token == header.token }?.name
    }

    /// True when an event belongs to the node's present life.
    func isCurrent(_ header: Envelope) -> Bool {
        let index = Int(header.to.index)
        return nodes[index].status == .up && nodes[index].life == header.life
    }

    /// Makes a named timer no longer pending, if it is.
    private mutating func claimTimer(_ header: Envelope) -> Bool {
        if header.token == 0 { return true }
        let index = Int(header.to.index)
        guard let place = nodes[index].timers?.firstIndex(where: { $0.token == header.token }) else { return false }
        nodes[index].timers?.remove(at: place)
        return true
    }
}
