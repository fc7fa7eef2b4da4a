import Cluster

struct ClusterCommand: Command {
    static let help = CommandHelp(
        "cluster", .build, "shows what is on the stage, or begins anew with nothing",
        usage: ["cluster", "cluster new [seed=NUMBER]"],
        example: ("cluster new seed=11", "an empty cluster whose chances come from seed 11"),
        places: [.words(["new"])], options: [.init("seed", "where the random numbers begin")])

    private let isNew: Bool
    private let seed: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        isNew = words.take("new")
        seed = try words.takeOptions(isNew ? ["seed"] : [])["seed"]
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard isNew else { return control.report(.facts(summary(of: session))) }
        if let seed { session.seed = UInt64(try session.number(seed, .number, "a whole number from 0", in: 0...1e15)) }
        session.stage = Stage(seed: session.seed)
        session.inPlay = nil
        control.report(.said("an empty cluster, seed \(session.seed)", hint: "next: node NAMES PROGRAM"))
    }

    private func summary(of session: Session) -> Report.Facts {
        let simulation = session.stage.simulation
        let facts: [(String, String)] = [
            ("demo", session.stage.demo ?? "none: your own cluster"),
            ("seed", "\(simulation.seed)"),
            ("time", simulation.now.text),
            ("events", "\(simulation.events)"),
            ("nodes", session.list(simulation.nodeIDs)),
            ("in flight", "\(simulation.flights.count)"),
            ("network", simulation.standardLink.text),
        ]
        return Report.Facts(
            title: "cluster",
            sections: [.init(title: "", facts: facts.map { .init(name: $0.0, value: $0.1.isEmpty ? "none" : $0.1) })])
    }
}

struct ResetCommand: Command {
    static let help = CommandHelp(
        "reset", .build, "takes the cluster back to time zero, set up as it was", usage: ["reset"],
        example: ("reset", "the same nodes and seed, and nothing has happened yet"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        session.stage.timeline.restart()
        session.stage.measures = []
        session.stage.expectations = []
        session.inPlay = nil
        control.report(.said("back at the beginning, seed \(session.stage.simulation.seed)", at: session.now))
    }
}

struct HostCommand: InputCommand {
    static let help = CommandHelp(
        "host", .build, "adds machines that nodes can share", usage: ["host NAMES cores= speed= up= down="],
        example: ("host big cores=8", "a machine on which eight nodes can work at once"), places: [.newName],
        options: [
            .init("cores", "how many nodes can work at once"), .init("speed", "how much faster than 1 it works"),
            .init("up", "bytes a second out of it"), .init("down", "bytes a second into it"),
        ])

    private let names: Word
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        options = try words.takeOptions(["cores", "speed", "up", "down"])
        names = try words.expect("a name")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        var inputs: [Input] = []
        for name in try session.names(names) {
            try session.checkNew(name, names)
            guard !session.stage.simulation.hostList.contains(where: { $0.name == name }) else {
                throw names.error("there is a host \(name) already", topic: "host")
            }
            var host = Host(name: name)
            if let word = options["cores"] {
                host.cores = Int(try session.number(word, .number, "a number of cores, from 1", in: 1...100_000))
            }
            if let word = options["speed"] {
                host.speed = try session.number(word, .number, "a speed, such as 2", in: 1e-6...1e6)
            }
            if let word = options["up"] { host.up = try session.bandwidth(word) }
            if let word = options["down"] { host.down = try session.bandwidth(word) }
            inputs.append(.addHost(host))
        }
        return (inputs, [])
    }
}

struct NodeCommand: Command {
    static let help = CommandHelp(
        "node", .build, "puts a program on new nodes, or another one on old ones",
        usage: ["node NAMES PROGRAM key=value… [on=HOSTS]"],
        example: ("node ann,bob editor server=server", "two editors who use the node called server"),
        places: [.newName, .program], options: [.init("on", "the hosts to place them on, in turn")])

    private let names: Word
    private let program: Word
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        names = try words.expect("a name")
        program = try words.expect("a program")
        options = try words.takeOptions(nil)
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let program = try session.program(self.program)
        let names = try session.names(self.names)
        let hosts = try hosts(in: session)
        var settings = options
        settings["on"] = nil
        let reader = OptionReader(session: session, upcoming: names)
        let arguments = try reader.arguments(program, settings)
        var replaced: [String] = []
        for (place, name) in names.enumerated() {
            try session.checkNew(name, self.names)
            let behavior = try reader.make(program, arguments, settings, at: self.program)
            let host = hosts.isEmpty ? nil : hosts[place % hosts.count]
            let placement = Placement(program: program.name, behavior: behavior, host: host)
            if let old = session.stage.simulation.node(named: name) {
                session.stage.timeline.apply(.replaceNode(old, placement, keepsStorage: false))
                replaced.append(name)
            } else {
                session.stage.timeline.apply(.addNode(name, placement))
            }
            if let id = session.stage.simulation.node(named: name) { session.stage.settings[id] = arguments }
        }
        if !replaced.isEmpty {
            control.report(.said(replaced.joined(separator: ", ") + " replaced", at: session.now, hint: "undo: back"))
        }
    }

    private func hosts(in session: Session) throws(ScenarioError) -> [String] {
        guard let word = options["on"] else { return [] }
        let known = session.stage.simulation.hostList.map(\.name)
        let names = try session.names(word)
        for name in names where !known.contains(name) {
            throw word.error("no host \(name)", suggestion: Nearest.word(to: name, among: known), topic: "host")
        }
        return names
    }
}

struct SetCommand: Command {
    static let help = CommandHelp(
        "set", .build, "changes settings of nodes, which start anew and keep their storage",
        usage: ["set NODES key=value…"], example: ("set bank dedup=yes", "the bank remembers requests from now on"),
        places: [.nodes])

    private let nodes: Word
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("the nodes to change")
        options = try words.takeOptions(nil)
        if options.isEmpty { throw words.missing("what to set, as key=value") }
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let ids = try session.nodes(nodes)
        for id in ids {
            let name = session.stage.simulation.program(of: id)
            guard let program = session.programs.program(named: name) else {
                throw nodes.error("\(session.name(id)) runs no program that has settings", topic: "set")
            }
            let reader = OptionReader(session: session, upcoming: [])
            let (behavior, given) = try reader.remake(program, of: id, options, at: nodes)
            let host = session.stage.simulation.host(of: id)?.name
            session.stage.settings[id] = given
            session.stage.timeline.apply(
                .replaceNode(id, Placement(program: name, behavior: behavior, host: host), keepsStorage: true))
        }
        let settings = options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }
        control.report(
            .said("\(session.list(ids)) set to \(settings.joined(separator: " "))", at: session.now, hint: "undo: back")
        )
    }
}

struct RemoveCommand: InputCommand {
    static let help = CommandHelp(
        "remove", .build, "takes nodes away for good", usage: ["remove NODES"],
        example: ("remove bob", "bob is gone, and so is what is on its way to it"), places: [.nodes])

    private let nodes: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("the nodes to remove")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let ids = try session.nodes(nodes)
        return (
            ids.map { .removeNode($0) },
            [.said("\(session.list(ids)) removed", at: session.now, hint: "undo: back")]
        )
    }
}
