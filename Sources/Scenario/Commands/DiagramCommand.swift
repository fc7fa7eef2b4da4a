import Cluster

struct DiagramCommand: Command {
    static let help = CommandHelp(
        "diagram", .look, "draws what happened: nodes side by side, time downwards",
        usage: ["diagram [from= to= nodes= around=EVENT with=timers,work]"],
        example: (
            "diagram from=0s to=100ms nodes=ann,server", "what passed between the two in the first tenth of a second"
        ), on: .running,
        options: [
            .init("from", "the earliest time", .time), .init("to", "the latest time", .time),
            .init("nodes", "which nodes to draw", .nodes),
            .init("around", "an event, such as m17: what happened before it, after it, and concurrently", .event),
            .init(
                "with", "what else to draw: timers, work, or both",
                .list(DiagramCommand.extras.map { Candidate($0.name, $0.summary) })),
        ])

    private static let extras: [(name: String, summary: String, extra: DiagramBuilder.Extras)] = [
        ("timers", "each timer that runs out", .timers), ("work", "how long each piece of work takes", .work),
    ]
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        options = try words.takeOptions(["from", "to", "nodes", "around", "with"])
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var request = DiagramRequest()
        let window = try session.window(options)
        if options["from"] != nil || options["to"] != nil { request.window = window }
        if let word = options["nodes"] { request.nodes = try session.nodes(word) }
        if let word = options["around"] { request.focus = try session.event(word) }
        request.extras = try extras(in: session)
        control.report(.diagram(DiagramComposer(session.stage.simulation, request).diagram))
    }

    private func extras(in session: Session) throws(ScenarioError) -> DiagramBuilder.Extras {
        guard let word = options["with"] else { return [] }
        var extras: DiagramBuilder.Extras = []
        for name in try word.string(in: session.scope).split(separator: ",").map(String.init) {
            let known = DiagramCommand.extras
            guard let found = known.first(where: { $0.name == name }) else {
                throw word.error(
                    "with= takes \(known.map(\.name).joined(separator: ", "))",
                    suggestion: Nearest.word(to: name, among: known.map(\.name)), topic: "diagram")
            }
            extras.insert(found.extra)
        }
        return extras
    }
}
