import Cluster

struct ForwardCommand: Command {
    static let help = CommandHelp(
        "forward", .time, "returns to where you went back from", usage: ["forward", "forward N", "forward TIME"],
        example: ("forward 1", "the next event, as it happened before"), on: .running, after: ["back 2"],
        places: [.either([.count, .time])])

    static let needsVirtualTime = true

    private let verb: Word
    private let target: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        target = words.next()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var timeline = try session.timeline(for: verb)
        guard timeline.isInThePast else {
            return control.report(.said("this is the latest moment there was", at: session.now))
        }
        let before = timeline.simulation.events
        if let target { try go(to: target, on: &timeline, in: session) } else { timeline.goForward() }
        session.stage.runtime = timeline
        let count = timeline.simulation.events - before
        let text = count == 0 ? "forward" : count == 1 ? "one event forward" : "\(count) events forward"
        control.report(.said(text, at: session.now, hint: timeline.isInThePast ? "forward returns" : nil))
    }

    private func go(to target: Word, on timeline: inout Timeline, in session: Session) throws(ScenarioError) {
        switch try target.datum(in: session.scope) {
        case .quantity(let quantity) where quantity.dimension == .number && quantity.value >= 1:
            timeline.go(to: timeline.position(eventsAhead: UInt64(min(quantity.value, 1e15))))
        case .quantity(let quantity) where quantity.dimension == .time:
            let time = Instant.zero + (quantity.span ?? .zero)
            guard time >= session.now else {
                throw target.error("that is earlier than now: back goes there", topic: "back")
            }
            timeline.go(to: time)
        default:
            throw target.error("forward takes a number of events from 1, or a time such as 10s", topic: "forward")
        }
    }
}
