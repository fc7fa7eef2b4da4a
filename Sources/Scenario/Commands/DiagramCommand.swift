import Cluster

struct DiagramCommand: Command {
    static let help = CommandHelp(
        "diagram", .look, "draws what happened: nodes side by side, time downwards",
        usage: ["diagram [from= to= nodes=]"],
        example: ("diagram from=0s to=100ms", "the first tenth of a second"), on: .running,
        options: [
            .init("from", "the earliest time", .time), .init("to", "the latest time", .time),
            .init("nodes", "which nodes to draw", .nodes),
        ])

    private static let rowsShown = 16
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        options = try words.takeOptions(["from", "to", "nodes"])
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let nodes = if let word = options["nodes"] { try session.nodes(word) } else { simulation.diagramNodes }
        let window = try session.window(options)
        var builder = DiagramBuilder(nodes, of: simulation)
        var downAtFirst: Set<Int> = []
        for event in simulation.trace.events() {
            if window.contains(event.time) {
                builder.add(event)
            } else if event.time < window.lowerBound, let lane = nodes.firstIndex(where: { $0 == event.node }) {
                if case .fault(.crash) = event.kind { downAtFirst.insert(lane) }
                if case .fault(.restart) = event.kind { downAtFirst.remove(lane) }
            }
        }
        let isTooEarly = simulation.trace.firstKept > 0 && options["from"] == nil
        var rows = builder.takeRows()
        var title = "\(window.lowerBound.text) to \(min(window.upperBound, simulation.now).text)"
        if options["from"] == nil, options["to"] == nil, let story = Diagram.firstLoss(in: rows) {
            rows = story
            title = "how the first line was lost"
        }
        var diagram = Diagram(lanes: builder.lanes, downAtFirst: downAtFirst)
        diagram.leftOut = max(0, rows.count - DiagramCommand.rowsShown)
        diagram.rows = Array(rows.prefix(DiagramCommand.rowsShown))
        if let first = diagram.rows.first, let last = diagram.rows.last, diagram.leftOut > 0 {
            title = "\(first.time.text) to \(last.time.text)"
        }
        diagram.title = isTooEarly ? title + " (the beginning is no longer kept)" : title
        control.report(.diagram(diagram))
    }
}
