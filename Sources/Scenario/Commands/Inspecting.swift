import Cluster

struct NodesCommand: Command {
    static let help = CommandHelp(
        "nodes", .look, "lists the nodes, and how they are", usage: ["nodes"],
        example: ("nodes", "each node with its program, its state and what waits for it"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let ids = simulation.nodeIDs
        let rows = ids.prefix(200).map { id in
            [
                simulation.name(of: id), simulation.program(of: id), simulation.host(of: id)?.name ?? "its own",
                simulation.status(of: id).text, "\(simulation.waitingCount(of: id))",
                simulation.behavior(of: id).observations
                    .map { "\($0.name) \(Datum($0.value, unit: $0.unit, in: simulation).text)" }
                    .joined(separator: ", "),
            ]
        }
        let remark =
            ids.isEmpty
            ? "no nodes yet: node NAMES PROGRAM, or demo NAME"
            : ids.count > 200 ? "and \(ids.count - 200) more" : nil
        control.report(.table(.init(["node", "program", "host", "state", "#waiting", "shows"], rows, remark: remark)))
    }
}

struct InspectCommand: Command {
    static let help = CommandHelp(
        "inspect", .look, "shows all of a node: its state, its storage, what it measured", usage: ["inspect NODE"],
        example: ("inspect server", "the files it keeps, and what survives a crash"), places: [.node])

    private let node: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        node = try words.expect("a node")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let id = try session.node(node)
        let simulation = session.stage.simulation
        func fact(_ name: String, _ value: String) -> Report.Facts.Fact { .init(name: name, value: value) }
        let host = simulation.host(of: id).map { "\($0.name), \($0.cores) cores" } ?? "its own"
        let general = [
            fact("program", simulation.program(of: id)), fact("state", simulation.status(of: id).text),
            fact("host", host), fact("clock", simulation.localTime(of: id).text),
            fact("Lamport time", "\(simulation.lamportTime(of: id))"),
        ]
        let memory = simulation.behavior(of: id).observations.map {
            fact($0.name.text, Datum($0.value, unit: $0.unit, in: simulation).text)
        }
        let storage = simulation.storage(of: id).entries.map { fact($0.name.text, $0.value.text(in: simulation)) }
        let measured = simulation.measurements.meters(of: id).map { meter in
            fact(meter.name.text, meter.text(at: simulation.now))
        }
        let sections: [Report.Facts.Section] = [
            .init(title: "", facts: general), .init(title: "memory", facts: memory),
            .init(title: "storage", facts: storage), .init(title: "measured", facts: measured),
        ]
        control.report(.facts(.init(title: simulation.name(of: id), sections: sections.filter { !$0.facts.isEmpty })))
    }
}

struct TraceCommand: Command {
    static let help = CommandHelp(
        "trace", .look, "lists what happened", usage: ["trace [NODES] [kinds=] [from= to=]"],
        example: ("trace server from=1s to=2s", "what reached the server in the second second"), places: [.nodes],
        options: [
            .init("kinds", "which kinds: sent, delivered, dropped, timer, work, note, fault"),
            .init("from", "the earliest time"), .init("to", "the latest time"),
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
        var found: [[String]] = []
        var count = 0
        for event in simulation.trace.events() where window.contains(event.time) {
            guard kinds.isEmpty || kinds.contains(event.kindName) else { continue }
            guard ids.isEmpty || ids.contains(where: { $0 == event.node || $0 == event.peer }) else { continue }
            guard let text = event.text(in: simulation) else { continue }
            count += 1
            found.append([event.time.text, event.node.map { simulation.name(of: $0) } ?? "", text])
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
        control.report(.table(.init(["#time", "node", "what"], found, remark: remark)))
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

struct DiagramCommand: Command {
    static let help = CommandHelp(
        "diagram", .look, "draws what happened: nodes side by side, time downwards",
        usage: ["diagram [from= to= nodes=]"],
        example: ("diagram from=0s to=100ms", "the first tenth of a second"),
        options: [
            .init("from", "the earliest time"), .init("to", "the latest time"), .init("nodes", "which nodes to draw"),
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
        var builder = DiagramBuilder(nodes, of: simulation, drawsDepartures: true)
        var isTooEarly = false
        for event in simulation.trace.events() where window.contains(event.time) { builder.add(event) }
        if simulation.trace.firstKept > 0, options["from"] == nil { isTooEarly = true }
        var rows = builder.takeRows()
        var title = "\(window.lowerBound.text) to \(min(window.upperBound, simulation.now).text)"
        if options["from"] == nil, options["to"] == nil, let story = Diagram.firstLoss(in: rows) {
            rows = story
            title = "how the first line was lost"
        }
        var diagram = Diagram(lanes: builder.lanes)
        diagram.leftOut = max(0, rows.count - DiagramCommand.rowsShown)
        diagram.rows = Array(rows.prefix(DiagramCommand.rowsShown))
        if let first = diagram.rows.first, let last = diagram.rows.last, diagram.leftOut > 0 {
            title = "\(first.time.text) to \(last.time.text)"
        }
        diagram.title = isTooEarly ? title + " (the beginning is no longer kept)" : title
        control.report(.diagram(diagram))
    }
}

struct LinksCommand: Command {
    static let help = CommandHelp(
        "links", .look, "shows how nodes reach each other", usage: ["links"],
        example: ("links", "the network's settings, and every link that differs or is cut"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        var rows = [["all", "all", simulation.standardLink.text]]
        let ids = simulation.nodeIDs.prefix(64)
        for from in ids {
            for to in ids where from != to {
                let link = simulation.link(from: from, to: to)
                var states: [String] = link == simulation.standardLink ? [] : [link.text]
                if simulation.isCut(from: from, to: to) { states.append("cut") }
                let sides = (simulation.side(of: from), simulation.side(of: to))
                if sides.0 != 0, sides.1 != 0, sides.0 != sides.1 { states.append("partition") }
                if !states.isEmpty {
                    rows.append([session.name(from), session.name(to), states.joined(separator: "; ")])
                }
            }
        }
        control.report(.table(.init(["from", "to", "link"], rows)))
    }
}

struct ClocksCommand: Command {
    static let help = CommandHelp(
        "clocks", .look, "shows what each node's clock says, and its Lamport time", usage: ["clocks"],
        example: ("clocks", "who is ahead, and by how much"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let rows = simulation.nodeIDs.prefix(200).map { id in
            [
                simulation.name(of: id), simulation.localTime(of: id).text, simulation.skew(of: id).text,
                "\(simulation.lamportTime(of: id))",
            ]
        }
        control.report(
            .table(
                .init(
                    ["node", "#its clock", "#wrong by", "#Lamport time"], rows, remark: "true time: \(session.now.text)"
                )))
    }
}

struct ProgramsCommand: Command {
    static let help = CommandHelp(
        "programs", .look, "lists the programs, or tells the settings and messages of one", usage: ["programs [NAME]"],
        example: ("programs editor", "what an editor can be told"), places: [.program])

    private let program: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        program = words.next()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard let program else {
            let rows = session.programs.programs.map { [$0.name, $0.summary] }
            return control.report(
                .table(
                    .init(["program", "what it does"], rows, remark: "programs NAME tells more; code NAME shows it")))
        }
        let found = try session.program(program)
        let settings = found.declarations.map { declaration in
            let standard = declaration.standard?.text(in: session.stage.simulation) ?? "must be given"
            return Report.Facts.Fact(name: "\(declaration.name)=", value: "\(declaration.help) [\(standard)]")
        }
        let messages = found.messages.map { Report.Facts.Fact(name: $0.kind.text, value: $0.summary) }
        let sections: [Report.Facts.Section] = [
            .init(title: found.summary, facts: []), .init(title: "settings", facts: settings),
            .init(title: "messages it understands", facts: messages),
        ]
        control.report(
            .facts(
                .init(title: found.name, sections: sections.filter { $0.title == found.summary || !$0.facts.isEmpty })))
    }
}

struct CodeCommand: Command {
    static let help = CommandHelp(
        "code", .look, "shows the source of a program", usage: ["code PROGRAM"],
        example: ("code file-server", "the file server, as it runs here"), places: [.program])

    private let program: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        program = try words.expect("a program")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let found = try session.program(program)
        guard let source = session.programs.source(of: found) else {
            throw program.error("the source of \(found.name) was not built in", topic: "code")
        }
        control.report(.code(name: found.name, source: source))
    }
}

extension Session {
    /// The part of a run that `from=` and `to=` choose.
    fileprivate func window(_ options: [String: Word]) throws(ScenarioError) -> ClosedRange<Instant> {
        let from = if let word = options["from"] { Instant.zero + (try span(word)) } else { Instant.zero }
        let to = if let word = options["to"] { Instant.zero + (try span(word)) } else { Instant.never }
        guard from <= to else {
            throw (options["to"] ?? options["from"])?.error("to= is before from=", topic: "diagram")
                ?? ScenarioError(
                    location: .init(file: "-", line: 1, column: 1), length: 1, message: "to= is before from=")
        }
        return from...to
    }
}
