import Cluster

/// How fast virtual time passes, by the clock on the wall, over the last half a second.
struct Speedometer {
    private static let window = Duration.milliseconds(500)

    private var readings: [(time: ContinuousClock.Instant, virtual: Instant)] = []

    mutating func note(_ virtual: Instant, at time: ContinuousClock.Instant) {
        if let last = readings.last, virtual < last.virtual { readings = [] }
        readings.append((time, virtual))
        while readings.count > 2, time - readings[1].time > Speedometer.window { readings.removeFirst() }
    }

    /// Virtual time a second; nil before there are two readings, and while it stands still.
    var rate: Span? {
        guard let first = readings.first, let last = readings.last, last.virtual > first.virtual else { return nil }
        let seconds = (last.time - first.time) / .seconds(1)
        let rate = Double((last.virtual - first.virtual).nanoseconds) / seconds
        return rate.isFinite && rate < 1e18 ? Span(nanoseconds: Int64(rate.rounded())) : nil
    }
}
