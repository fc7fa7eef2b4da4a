import Cluster

struct BackCommand: Command {
    static let help = CommandHelp(
        "back", .time, "goes back in time", usage: ["back", "back N", "back TIME"],
        example: ("back", "undoes the latest command"), places: [.time])

    private let target: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        target = words.next()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var text = "back"
        switch try target?.datum(in: session.scope) {
        case nil:
            guard let last = session.stage.timeline.beforeLastInput else {
                throw ScenarioError(
                    location: SourceLocation(file: "-", line: 1, column: 1), length: 4,
                    message: "this is the beginning; nothing was done before", topic: "back")
            }
            session.stage.timeline.go(to: last.position)
            text = "before \(last.input.text(in: session.stage.simulation))"
        case .quantity(let quantity) where quantity.dimension == .number && quantity.value >= 1:
            let count = min(UInt64(min(quantity.value, 1e15)), session.stage.simulation.events)
            session.stage.timeline.go(to: session.stage.timeline.position(eventsAgo: count))
            text = count == 1 ? "one event back" : "\(count) events back"
        case .quantity(let quantity) where quantity.dimension == .time && quantity.value >= 0:
            let time = Instant.zero + (quantity.span ?? .zero)
            guard time <= session.now else {
                throw target?.error("that is later than now: run goes there", topic: "back")
                    ?? ScenarioError(
                        location: .init(file: "-", line: 1, column: 1), length: 1, message: "later than now")
            }
            session.stage.timeline.go(to: time)
        default:
            throw target?.error("back takes a number of events from 1, or a time such as 10s", topic: "back")
                ?? ScenarioError(location: .init(file: "-", line: 1, column: 1), length: 1, message: "no time")
        }
        control.report(.said(text, at: session.now, hint: "forward returns"))
    }
}
