/// How time passes while somebody decides by hand what happens next.
extension Simulation {
    /// Puts the clock forward to a time and lets nothing arrive and no timer fire meanwhile: what was due by then is late.
    /// It is due just after, in the same order. Nodes start, and work ends, in time.
    mutating func delay(until time: Instant) {
        while nextEvent <= time {
            if !starting.isEmpty {
                startOne()
                continue
            }
            let key = queue.pop()
            let kind = context.envelopes[key.slot].kind
            if kind == .delivery || kind == .timer {
                queue.push(key.slot, at: time + Span(nanoseconds: 1))
            } else {
                now = max(now, Instant(nanoseconds: key.time))
                if dispatch(key.slot) { events += 1 }
                queue.settle()
            }
        }
        now = max(now, time)
    }
}
