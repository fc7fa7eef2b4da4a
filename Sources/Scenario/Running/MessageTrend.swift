import Cluster

/// How many messages arrived at each node in equal parts of the run, as far as its trace is kept.
struct MessageTrend {
    private static let partCount = 12

    /// For each node, by its place in the list that was given.
    private(set) var series: [[Int]]
    private(set) var start = Instant.zero
    /// Nil where time has not passed, or nothing is recorded.
    private(set) var part: Span?

    init(_ ids: [NodeID], of simulation: borrowing Simulation) {
        series = Array(repeating: Array(repeating: 0, count: MessageTrend.partCount), count: ids.count)
        let trace = simulation.trace
        guard trace.count > trace.firstKept else { return }
        start = trace.firstKept == 0 ? .zero : trace.event(trace.firstKept).time
        let length = (simulation.now - start).nanoseconds
        guard length >= Int64(MessageTrend.partCount) else { return }
        let part = (length + Int64(MessageTrend.partCount) - 1) / Int64(MessageTrend.partCount)
        self.part = Span(nanoseconds: part)
        var places: [NodeID: Int] = [:]
        for (place, id) in ids.enumerated() { places[id] = place }
        for event in trace.events(from: trace.firstKept) {
            guard case .delivered = event.kind, let place = event.node.flatMap({ places[$0] }) else { continue }
            let number = Int((event.time - start).nanoseconds / part)
            series[place][min(number, MessageTrend.partCount - 1)] += 1
        }
    }

    /// What the bars mean.
    func remark(until now: Instant) -> String? {
        guard let part, let most = series.joined().max(), most > 0 else { return nil }
        return
            "arrivals: messages that reached the node, from \(start.text) to \(now.text); at most \(most) in \(part.text)"
    }
}
