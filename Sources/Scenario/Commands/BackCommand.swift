import Cluster

struct BackCommand: Command {
    static let help = CommandHelp(
        "back", .time, "goes back in time", usage: ["back", "back N", "back TIME"],
        example: ("back", "undoes the latest command"), on: .running, after: ["crash server"],
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
        let text: String
        switch try target?.datum(in: session.scope) {
        case nil:
            guard let last = timeline.beforeLastInput else {
                throw verb.error("this is the beginning; nothing was done before", topic: "back")
            }
            text = "before \(last.input.text(naming: timeline.simulation.name))"
            timeline.go(to: last.position)
        case .quantity(let quantity) where quantity.dimension == .number && quantity.value >= 1:
            let count = min(UInt64(min(quantity.value, 1e15)), timeline.simulation.events)
            guard count > 0 else { throw verb.error("this is the beginning; nothing has happened yet", topic: "back") }
            timeline.go(to: timeline.position(eventsAgo: count))
            text = count == 1 ? "one event back" : "\(count) events back"
        case .quantity(let quantity) where quantity.dimension == .time && quantity.value >= 0:
            let time = Instant.zero + (quantity.span ?? .zero)
            guard time <= session.now else {
                throw (target ?? verb).error("that is later than now: run goes there", topic: "back")
            }
            timeline.go(to: time)
            text = "back"
        default:
            throw (target ?? verb).error("back takes a number of events from 1, or a time such as 10s", topic: "back")
        }
        session.stage.runtime = timeline
        control.report(.said(text, at: session.now, hint: "forward returns"))
    }
}
