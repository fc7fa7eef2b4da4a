import Cluster

struct OrderCommand: Command {
    static let help = CommandHelp(
        "order", .look, "says which of two events happened before the other, or that they are concurrent",
        usage: ["order EVENT EVENT"],
        example: ("order m1 m4.delivered", "whether news of m1’s sending could have reached where m4 arrived"),
        after: ["run 1s"], places: [.event, .event])

    /// How many messages of a chain are shown.
    private static let hopsShown = 6
    private let first: Word
    private let second: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        first = try words.expect("an event, such as m17 or m17.delivered")
        second = try words.expect("another event")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let events = (try session.event(first), try session.event(second))
        let simulation = session.stage.simulation
        let order = CausalOrder(simulation)
        let names = (
            EventName.of(events.0, in: simulation.trace), EventName.of(events.1, in: simulation.trace)
        )
        switch order.relation(of: events.0.number, to: events.1.number) {
        case .same:
            control.report(.said("\(names.0) and \(names.1) are the same event"))
        case .before:
            tell(events.0, before: events.1, order, simulation, control)
        case .after:
            tell(events.1, before: events.0, order, simulation, control)
        case .concurrent:
            control.report(
                .said("\(names.0) and \(names.1) are concurrent: no chain of messages leads from one to the other"))
            control.report(.table(table([events.0, events.1], order, simulation)))
        }
    }

    private func tell(
        _ first: TraceEvent, before second: TraceEvent, _ order: CausalOrder, _ simulation: Simulation,
        _ control: RunControl
    ) {
        let arrivals = order.chain(from: first.number, to: second.number) ?? []
        let how =
            switch arrivals.count {
            case 0: "both at \(first.node.map { simulation.name(of: $0) } ?? ""), one after the other"
            case 1: "through 1 message"
            default: "through \(arrivals.count) messages"
            }
        let trace = simulation.trace
        control.report(
            .said("\(EventName.of(first, in: trace)) happened before \(EventName.of(second, in: trace)): \(how)"))
        var path = [first]
        for arrival in arrivals.prefix(OrderCommand.hopsShown) {
            let arrival = trace.event(arrival)
            if let sending = arrival.origin { path.append(trace.event(sending)) }
            path.append(arrival)
        }
        path.append(second)
        let numbers = path.map(\.number)
        let steps = path.indices.filter { $0 == 0 || numbers[$0] != numbers[$0 - 1] }.map { path[$0] }
        let leftOut = arrivals.count - OrderCommand.hopsShown
        let remark = leftOut > 0 ? "the last \(leftOut) messages of the chain are left out" : nil
        control.report(.table(table(steps, order, simulation, remark: remark)))
    }

    private func table(
        _ events: [TraceEvent], _ order: CausalOrder, _ simulation: Simulation, remark: String? = nil
    ) -> Report.Table {
        let rows = events.map { event in
            [
                event.time.text, EventName.of(event, in: simulation.trace), event.text(in: simulation),
                "\(event.lamport)", order.vectorTime(of: event.number).text(in: simulation),
            ]
        }
        return Report.Table(
            ["#time", "event", "what", "#Lamport", "vector"], rows,
            remark: remark ?? VectorTime.legend(in: simulation))
    }
}

extension Session {
    /// An event that a word names, and that a node can know of.
    func event(_ word: Word) throws(ScenarioError) -> TraceEvent {
        let event = try EventName.find(word, in: self)
        guard event.process != nil else {
            let isLoss = event.origin != nil
            throw word.error(
                isLoss
                    ? "nobody in the cluster can know that m\(event.messageNumber) is lost; its sending is an event"
                    : "this was done to the network from outside; only what nodes do has an order",
                suggestion: isLoss ? "m\(event.messageNumber)" : nil, topic: "order")
        }
        return event
    }
}
