import Cluster
import Scenario

/// How fast a demo is played: its first exchanges singly, then faster and faster, ten seconds at most.
///
/// It knows no clock: whoever plays tells it how much time has been spent, pauses left out.
struct Tempo {
    enum Phase {
        case singly
        case faster
        /// As fast as the computer can, because somebody hurries or the time is up.
        case flatOut
    }

    static let exchangesSingly = 12
    static let frame = Duration.milliseconds(50)
    private static let timeSingly = Duration.milliseconds(5500)
    private static let timeInAll = Duration.seconds(9)
    /// What may happen singly without anything to be seen.
    private static let eventsSingly: UInt64 = 2_000
    /// How much longer each stretch of the fast part is than the one before.
    private static let growth = 1.08

    private(set) var phase = Phase.singly
    private(set) var exchanges = 0
    private var eventsSeen: UInt64 = 0
    private var spent = Duration.zero
    private var end: Instant?
    /// The next stretch of the fast part: virtual time where the end is known, events where it is not.
    private var span: Double = 0
    private var events: Double = 4
    var throttle = Throttle()

    mutating func hurry() { phase = .flatOut }

    /// What is left of a demo has been seen in part.
    mutating func goFaster() { if phase == .singly { phase = .faster } }

    /// Takes note of the time spent so far, in which the phase may have come to its end.
    mutating func note(spent: Duration) {
        self.spent = spent
        if phase == .singly, spent > Tempo.timeSingly { phase = .faster }
        if spent > Tempo.timeInAll { phase = .flatOut }
    }

    /// How long one more exchange stays the last one: long at first, to be read, then shorter, to be seen.
    mutating func pauseAfterExchange() -> Duration {
        exchanges += 1
        if exchanges == Tempo.exchangesSingly, phase == .singly { phase = .faster }
        return .milliseconds(exchanges < 5 ? 600 : exchanges < 9 ? 300 : 150)
    }

    /// How long a message is seen on its way before anything else happens.
    var pauseAfterSending: Duration { .milliseconds(exchanges < 4 ? 250 : exchanges < 8 ? 120 : 60) }

    /// How far to go on from `now` in a run that ends at `end`, or nobody knows when.
    mutating func stretch(from now: Instant, to end: Instant) -> RunControl.Stretch {
        switch phase {
        case .singly:
            eventsSeen += 1
            if eventsSeen == Tempo.eventsSingly { phase = .faster }
            return .events(1)
        case .faster where end == .never:
            events *= Tempo.growth * Tempo.growth
            return .events(min(UInt64(events), throttle.events))
        case .faster:
            if self.end != end { plan(from: now, to: end) }
            span *= Tempo.growth
            return .until(now + Span(nanoseconds: Int64(span)))
        case .flatOut:
            return .events(throttle.events)
        }
    }

    /// Shares the way to `end` out over half of the time that is left, in frames that grow.
    private mutating func plan(from now: Instant, to end: Instant) {
        self.end = end
        var whole = 0.0
        var part = 1.0
        var time = Tempo.frame
        repeat {
            part *= Tempo.growth
            whole += part
            time += Tempo.frame
        } while time * 2 < Tempo.timeInAll - spent
        // Rounded up, so that the last frame reaches the end.
        span = max(1, Double((end - now).nanoseconds) * 1.001 / whole)
    }
}
