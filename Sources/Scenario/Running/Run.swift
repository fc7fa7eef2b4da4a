import Cluster

/// Time passing up to a goal, which may be reached in several goes.
struct Run: Sendable {
    enum Goal: Sendable {
        case time(Instant)
        /// Until a condition holds, or nothing is left to happen, or a time has come.
        case condition(Expression, limit: Instant)
        case idle(limit: Instant)
    }

    let goal: Goal
    /// Where the command stands, for its errors.
    let location: SourceLocation
    let length: Int
    var clearsStatistics = false
    /// True when it tells how it ended.
    var isAnnounced = true

    /// How many events happen between two looks at the limits.
    private static let eventsBetweenLooks: UInt64 = 250_000
    /// How much real time passes in a live cluster between two looks.
    private static let realTimeBetweenLooks = Span.milliseconds(50)

    private var limit: Instant {
        switch goal {
        case .time(let time): time
        case .condition(_, let limit), .idle(let limit): limit
        }
    }

    /// When it surely ends; never, where a condition decides.
    private var end: Instant {
        if case .time(let time) = goal { time } else { .never }
    }

    /// Runs on until the goal is reached or somebody holds it.
    func proceed(
        in session: inout Session, _ control: RunControl
    ) throws(ScenarioError) -> RunOutcome {
        let firstEvent = session.stage.simulation.events
        let clock = ContinuousClock()
        let deadline = clock.now + control.limits.wallTime
        while true {
            let used = session.stage.simulation.events &- firstEvent
            guard used < control.limits.events else { throw endless("after \(used) events") }
            guard clock.now < deadline || isBoundInRealTime(session) else {
                throw endless("after \(control.limits.wallTime)")
            }
            let limit = nextLook(session)
            let outcome: RunOutcome?
            switch control.watcher?(session.stage.simulation, end, session.stage.isLive) ?? .all {
            case .hold: return .held
            case .all: outcome = try advance(&session, until: limit, atMost: Run.eventsBetweenLooks, control)
            case .events(let count): outcome = try advance(&session, until: limit, atMost: count, control)
            case .until(let time):
                outcome = try advance(&session, until: min(time, limit), atMost: Run.eventsBetweenLooks, control)
            }
            guard let outcome else { continue }
            if outcome == .held { return .held }
            noteIfMissed(outcome, in: &session)
            session.concludeWatches(control)
            if clearsStatistics { session.stage.runtime.apply(.clearStatistics) }
            if isAnnounced { control.report(.said(ending(outcome), at: session.stage.simulation.now)) }
            return outcome
        }
    }

    /// How far to run before somebody looks again, which on a live cluster depends on the time.
    private func nextLook(_ session: Session) -> Instant {
        guard let live = session.stage.runtime as? LiveCluster else { return limit }
        let length = Double(Run.realTimeBetweenLooks.nanoseconds) * live.speed
        return min(limit, session.stage.simulation.now + Span(nanoseconds: max(1, Int64(length))))
    }

    /// True for a live cluster that runs for a time that was said, however long that is.
    private func isBoundInRealTime(_ session: Session) -> Bool {
        if case .time = goal { session.stage.isLive } else { false }
    }

    private func endless(_ when: String) -> ScenarioError {
        var error = ScenarioError(
            location: location, length: length, message: "stopped \(when): this run does not seem to end", topic: "run")
        error.isEndless = true
        return error
    }

    /// Runs a stretch; nil when the goal lies further on.
    private func advance(
        _ session: inout Session, until time: Instant, atMost count: UInt64, _ control: RunControl
    ) throws(ScenarioError) -> RunOutcome? {
        if case .condition(let expression, let limit) = goal {
            return try advance(&session, until: expression, time: time, atMost: count, limit: limit, control)
        }
        if !session.stage.watches.isEmpty, let outcome = advanceWatching(&session, until: time, atMost: count, control)
        {
            return outcome == .held ? .held : nil
        }
        var passesIdleTime = true
        if case .idle = goal { passesIdleTime = false }
        let mostEvents = session.stage.isLive ? .max : count
        switch session.stage.runtime.run(
            until: time, atMost: mostEvents, passesIdleTime: passesIdleTime, interrupt: control.interrupt)
        {
        case .interrupted: return .held
        case .idle: return .idle
        case .reached: return session.stage.simulation.now >= limit ? .reached : nil
        }
    }

    /// Runs a stretch by as little as can be, and tells the changes of what is watched; nil when no event is left before
    /// `time`.
    private func advanceWatching(
        _ session: inout Session, until time: Instant, atMost count: UInt64, _ control: RunControl
    ) -> RunOutcome? {
        for _ in 0..<count {
            if control.interrupt?.isRaised == true { return .held }
            guard hasEvents(session, before: time) else { return nil }
            session.stage.runtime.advance(noLaterThan: time, interrupt: control.interrupt)
            session.tellChanges(control)
        }
        return .reached
    }

    private func advance(
        _ session: inout Session, until condition: Expression, time: Instant, atMost count: UInt64, limit: Instant,
        _ control: RunControl
    ) throws(ScenarioError) -> RunOutcome? {
        for _ in 0..<count {
            if try condition.truth(in: Scope(session)) { return .reached }
            if control.interrupt?.isRaised == true { return .held }
            if session.stage.simulation.isIdle { return .idle }
            if !hasEvents(session, before: time) {
                if time < limit {
                    // On a live cluster the time up to the next look passes by itself, with nothing in it.
                    if session.stage.isLive { letTimePass(&session, until: time, control) }
                    return nil
                }
                session.stage.runtime.run(until: limit)
                return try condition.truth(in: Scope(session)) ? .reached : .limit
            }
            session.stage.runtime.advance(noLaterThan: time, interrupt: control.interrupt)
            if !session.stage.watches.isEmpty { session.tellChanges(control) }
        }
        return nil
    }

    private func letTimePass(_ session: inout Session, until time: Instant, _ control: RunControl) {
        session.stage.runtime.run(
            until: time, atMost: .max, passesIdleTime: true, interrupt: control.interrupt)
    }

    /// True when something is left to happen by a time. On a live cluster events can be late, and the time over.
    private func hasEvents(_ session: Session, before time: Instant) -> Bool {
        let simulation = session.stage.simulation
        if session.stage.isLive, simulation.now >= time { return false }
        return !simulation.isIdle && simulation.nextEvent <= time
    }

    /// A condition that never came to hold is a claim that failed.
    private func noteIfMissed(_ outcome: RunOutcome, in session: inout Session) {
        guard case .condition(let expression, _) = goal, outcome != .reached else { return }
        session.stage.expectations.append(
            Expectation(
                text: "run until \(expression.text)", held: false, line: location.line,
                found: outcome == .limit ? "the limit came first" : "nothing was left to happen"))
    }

    private func ending(_ outcome: RunOutcome) -> String {
        switch (goal, outcome) {
        case (_, .limit): "the limit is reached, and the condition does not hold"
        case (.condition, .reached): "the condition holds"
        case (.condition, .idle): "nothing is left to happen, and the condition does not hold"
        case (_, .idle): "nothing is left to happen"
        default: "ran"
        }
    }
}
