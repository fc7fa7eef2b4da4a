extension Timeline {
    /// Visits every event up to now, in order, however many the trace keeps: the others are found by running once more.
    ///
    /// Only where a single event led to more than the trace keeps, the first of those stay unvisited.
    public func forEachEvent(_ visit: (TraceEvent) throws -> Void) rethrows {
        var past = self
        if simulation.trace.firstKept > 0 { past.go(to: position(eventsAgo: simulation.events)) }
        var stretch: UInt64 = 10_000
        var next: UInt64 = 0
        while true {
            for event in past.simulation.trace.events(from: next) { try visit(event) }
            next = past.simulation.trace.count
            if past.position == position { return }
            var ahead = past
            repeat {
                let goal = past.simulation.events + stretch
                ahead = past
                ahead.go(to: position(eventsAgo: simulation.events - min(goal, simulation.events)))
                if ahead.simulation.trace.firstKept <= next { break }
                stretch /= 8
            } while stretch > 0
            stretch = max(1, stretch)
            past = ahead
        }
    }
}
