import Cluster

/// How a number went in the course of a run: its changes, thinned out when they are many.
struct Course: Sendable {
    private static let pointsMost = 2048
    private static let momentCount = 16

    private var points: [(time: Instant, value: Quantity)] = []

    mutating func append(_ value: Quantity?, at time: Instant) {
        guard let value, points.first.map({ $0.value.dimension == value.dimension }) ?? true else { return }
        points.append((time, value))
        guard points.count > Course.pointsMost else { return }
        points = points.enumerated().filter { $0.offset.isMultiple(of: 2) || $0.offset == points.count - 1 }.map(
            \.element)
    }

    /// The number at some moments equally far apart, from when it was first looked at until now; none where it never changed.
    func moments(until end: Instant) -> [Quantity] {
        guard let first = points.first, points.count > 1, end > first.time else { return [] }
        let length = (end - first.time).nanoseconds
        var next = 0
        return (0..<Course.momentCount).map { moment in
            let isLast = moment == Course.momentCount - 1
            // In parts of the length, so that no product overflows.
            let passed = isLast ? length : length / Int64(Course.momentCount - 1) * Int64(moment)
            let time = first.time + Span(nanoseconds: passed)
            while next + 1 < points.count, points[next + 1].time <= time { next += 1 }
            return points[next].value
        }
    }
}
