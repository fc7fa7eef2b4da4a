/// How many events of a run fit between two looks at the keys: as many as happen in some 40 ms.
struct Throttle {
    private(set) var events: UInt64 = 2_000

    private static let shortest = Duration.milliseconds(25)
    private static let longest = Duration.milliseconds(60)
    private static let eventsMaximum: UInt64 = 250_000

    /// Learns from how long so many events took.
    mutating func note(_ duration: Duration) {
        if duration < Throttle.shortest { events = min(events * 2, Throttle.eventsMaximum) }
        if duration > Throttle.longest { events = max(events / 2, 1) }
    }
}
