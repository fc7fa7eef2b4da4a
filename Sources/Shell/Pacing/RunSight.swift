import Cluster
import Terminal

/// How far a run has come, as its progress line says it.
struct RunSight {
    /// When it surely ends, or never.
    var end = Instant.never
    private var now = Instant.zero
    private var messages: UInt64 = 0
    private var inFlight = 0
    private var speedometer = Speedometer()

    mutating func look(at simulation: borrowing Simulation, to end: Instant) {
        self.end = end
        now = simulation.now
        messages = simulation.messagesSent
        inFlight = simulation.flights.count
        speedometer.note(now, at: .now)
    }

    /// `14.2 s of 60 s`
    private var time: String { now.text + (end == .never || end <= now ? "" : " of \(end.text)") }

    private var sent: String { "\(messages) message\(messages == 1 ? "" : "s")" }

    /// While it goes on. What to press stands first, since a narrow window cuts off what comes last.
    func moving(_ activity: String, hint: String? = nil) -> ProgressLine {
        let facts = [hint, sent, "\(inFlight) in flight", speedometer.rate.map { "\($0.text) a second" }]
        return ProgressLine(activity: activity, time: time, extra: facts.compactMap(\.self).joined(separator: " · "))
    }

    /// While nobody has to hurry: how fast it goes does not matter.
    func still(_ activity: String, hint: String) -> ProgressLine {
        var line = ProgressLine(activity: activity, time: time, extra: "\(hint) · \(inFlight) in flight")
        line.isMoving = false
        return line
    }

    /// For good, when it is over or held.
    func settled(_ activity: String) -> ProgressLine {
        ProgressLine(activity: activity, time: time, extra: sent)
    }
}
