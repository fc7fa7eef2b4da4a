import Dispatch
import Glibc

/// The time of a live cluster: it runs with the computer's own clock, or so many times as fast.
struct LiveClock: Sendable {
    private let beginning: Instant
    private let realBeginning: Int64
    private let speed: Double

    /// Starts at a time of the cluster, now. `speed` is above 0.
    init(at beginning: Instant, speed: Double) {
        self.beginning = beginning
        self.speed = speed
        realBeginning = LiveClock.realTime
    }

    var now: Instant {
        let passed = LiveClock.realTime - realBeginning
        return beginning + Span(nanoseconds: speed == 1 ? passed : Int64(Double(passed) * speed))
    }

    /// When it will be that time, to wait for; at most an hour from now.
    func deadline(for time: Instant) -> DispatchTime {
        let missing = min(Double((time - now).nanoseconds) / speed, 3.6e12)
        return .now() + .nanoseconds(max(0, Int(missing)))
    }

    /// Nanoseconds of a clock that nobody sets.
    private static var realTime: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
