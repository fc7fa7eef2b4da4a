import Cluster

struct TraceCommand: Command {
    static let help = CommandHelp(
        "trace", .look, "lists what happened", usage: ["trace [NODES] [kinds=] [from= to=]"],
        example: ("trace server from=1s to=2s", "what reached the server in the second second"), after: ["run 3s"],
        places: [.nodes],
        options: [
            .init(
                "kinds", "which kinds: \(TraceEvent.kindNames.joined(separator: ", "))",
                .list(TraceEvent.kindNames.map { Candidate($0, "") })),
            .init("from", "the earliest time", .time), .init("to", "the latest time", .time),
        ])

    private static let shown = 40
    private let nodes: Word?
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        options = try words.takeOptions(["kinds", "from", "to"])
        nodes = words.next()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let ids = if let nodes { try session.nodes(nodes) } else { [NodeID]() }
        let kinds = try kinds(in: session)
        let window = try session.window(options)
        var found: [TraceEvent] = []
        var count = 0
        var faults = FaultLedger()
        var causes: [UInt64: UInt64] = [:]
        for event in simulation.trace.events() {
            faults.take(event)
            guard window.contains(event.time) else { continue }
            guard kinds.isEmpty || kinds.contains(event.kindName) else { continue }
            guard ids.isEmpty || ids.contains(where: { $0 == event.node || $0 == event.peer }) else { continue }
            count += 1
            found.append(event)
            if let cause = faults.cause(of: event) { causes[event.number] = cause }
            if found.count > TraceCommand.shown, options["from"] == nil { found.removeFirst() }
            if found.count > TraceCommand.shown, options["from"] != nil { found.removeLast() }
        }
        var remark: String?
        if count > found.count {
            remark =
                options["from"] == nil
                ? "the latest \(found.count) of \(count); from= shows earlier ones"
                : "the first \(found.count) of \(count)"
        } else if count == 0 {
            remark = "nothing of this kind has happened"
        }
        let rows = found.map { event in
            let cause = causes[event.number].map { " (\($0))" } ?? ""
            return [event.time.text, EventName.of(event, in: simulation.trace), event.text(in: simulation) + cause]
        }
        control.report(.table(.init(["#time", "event", "what"], rows, remark: remark)))
    }

    private func kinds(in session: Session) throws(ScenarioError) -> [String] {
        guard let word = options["kinds"] else { return [] }
        let kinds = try word.string(in: session.scope).split(separator: ",").map(String.init)
        for kind in kinds where !TraceEvent.kindNames.contains(kind) {
            throw word.error(
                "no kind \(kind): kinds are \(TraceEvent.kindNames.joined(separator: ", "))",
                suggestion: Nearest.word(to: kind, among: TraceEvent.kindNames), topic: "trace")
        }
        return kinds
    }
}
