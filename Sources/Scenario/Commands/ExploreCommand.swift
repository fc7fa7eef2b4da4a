import Cluster
import Verification

struct ExploreCommand: Command {
    static let help = CommandHelp(
        "explore", .search, "walks every order of deliveries and timers from here on",
        usage: [
            "explore [options] until EXPR", "explore [options] always EXPR", "explore [options] finally EXPR",
            "explore [options]",
        ],
        example: (
            "explore always lost(server) == 0",
            "finds the shortest run in which a line is lost, or proves that there is none"
        ),
        on: .empty, after: ["node server file-server", "node ann,bob editor server=server count=1 rate=every(18ms)"],
        keywords: SearchGoal.Kind.allCases.map { .init($0.rawValue, $0.summary, then: [.expression]) },
        options: [
            .init("depth", "how many steps a run may have", .count),
            .init("crash", "how many crashes a run may have; who crashed may restart", .count),
            .init("drop", "how many messages may be lost", .count),
            .init("duplicate", "how many messages may arrive twice", .count),
            .init("states", "how many states to look at, 5000000 if nothing is said", .count),
            .init("reduce", "yes leaves out orders that cannot matter", .flag),
        ])

    static let needsVirtualTime = true

    private let verb: Word
    private let options: [String: Word]
    private let goal: SearchGoal?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        options = try words.takeOptions(Self.help.options.map(\.name))
        guard let word = words.next() else {
            goal = nil
            return
        }
        guard let kind = SearchGoal.Kind(rawValue: word.text) else {
            let kinds = SearchGoal.Kind.allCases.map(\.rawValue)
            throw word.error(
                "until, always or finally is expected here", suggestion: Nearest.word(to: word.text, among: kinds),
                topic: "explore")
        }
        goal = SearchGoal(kind: kind, expression: try words.expression())
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var timeline = try session.timeline(for: verb)
        guard !timeline.simulation.hasPlans else {
            throw verb.error(
                "a search stands outside of time, and something is planned: at, or churn", topic: "explore")
        }
        timeline.settle()
        let beginning = timeline.simulation.trace.count
        var search = Search(from: timeline, for: try goal?.question(in: session), try limits(in: session))
        do {
            try search.run(control)
        } catch let error as ScenarioError {
            throw error
        } catch {
            throw verb.error("the search failed: \(error)")
        }
        let found = search.found()
        let result = search.result(length: found?.steps.count ?? 0)
        session.stage.search = result
        if let found { session.stage.runtime = found.timeline }
        let report = SearchReport(
            goal: goal, result: result, status: search.status, depth: search.depth,
            isReduced: options["reduce"] != nil)
        for line in report.lines { control.report(line) }
        guard found != nil, result.length > 0 else { return }
        control.report(.diagram(Diagram(of: session.stage.simulation, from: beginning)))
        if try goal?.isReached(in: session) == false {
            control.report(.said("with moving clocks it ends otherwise: what these nodes do depends on the time"))
        }
    }

    private func limits(in session: Session) throws(ScenarioError) -> SearchOptions {
        var limits = SearchOptions()
        func count(_ name: String, upTo most: Double, from least: Double = 0) throws(ScenarioError) -> Int? {
            guard let word = options[name] else { return nil }
            return Int(
                try session.count(word, "a whole number from \(Int(least)) to \(Int(most))", in: least...most))
        }
        limits.depth = try count("depth", upTo: 1e6)
        limits.states = try count("states", upTo: 1e8, from: 1) ?? limits.states
        limits.faults = FaultBudget(
            crashes: UInt8(try count("crash", upTo: 100) ?? 0), drops: UInt8(try count("drop", upTo: 100) ?? 0),
            duplicates: UInt8(try count("duplicate", upTo: 100) ?? 0))
        if let word = options["reduce"] {
            guard case .truth(let reduces) = try word.datum(in: session.scope) else {
                throw word.error("yes or no is wanted here", topic: "explore")
            }
            limits.reduces = reduces
        }
        return limits
    }
}

extension Diagram {
    private static let rowsOfRun = 16

    /// What happened since an event of the trace.
    fileprivate init(of simulation: Simulation, from event: UInt64) {
        var builder = DiagramBuilder(simulation.diagramNodes, of: simulation)
        for event in simulation.trace.events(from: event) { builder.add(event) }
        let rows = builder.takeRows()
        self.init(lanes: builder.lanes)
        self.rows = Array(rows.prefix(Diagram.rowsOfRun))
        leftOut = rows.count - self.rows.count
    }
}
