/// The time of a live cluster: it runs with the computer's own clock, or so many times as fast.
struct LiveClock: Sendable {
    private let beginning: Instant
    private let realBeginning = RealTime.now
    private let speed: Double

    /// Starts at a time of the cluster, now. `speed` is above 0.
    init(at beginning: Instant, speed: Double) {
        self.beginning = beginning
        self.speed = speed
    }

    var now: Instant {
        let passed = RealTime.now.nanoseconds - realBeginning.nanoseconds
        return beginning + Span(nanoseconds: speed == 1 ? passed : Int64(Double(passed) * speed))
    }

    /// When it will be that time; at most an hour from now.
    func realTime(of time: Instant) -> RealTime {
        .fromNow(nanoseconds: Double((time - now).nanoseconds) / speed)
    }
}
