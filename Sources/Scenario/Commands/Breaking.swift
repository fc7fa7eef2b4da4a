import Cluster

struct CrashCommand: InputCommand {
    static let help = CommandHelp(
        "crash", .breakThings, "takes nodes down: memory is gone, storage is kept",
        usage: ["crash NODES", "crash host=HOST"], example: ("crash server", "what the server was doing is lost"),
        places: [.nodes], options: [.init("host", "a machine, with all its nodes")])

    private let target: NodesOrHost

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        target = try NodesOrHost(&words)
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let ids = try target.nodes(in: session).filter { session.stage.simulation.status(of: $0) != .down }
        guard !ids.isEmpty else { throw target.word.error("\(target.word.text) is down already", topic: "crash") }
        let inbound = session.stage.simulation.flights.filter { ids.contains($0.to) }
        var text = "\(session.list(ids)) \(ids.count == 1 ? "is" : "are") down. Memory gone, storage kept."
        if !inbound.isEmpty {
            let names =
                inbound.prefix(5).map { "m\($0.number)" }.joined(separator: " ") + (inbound.count > 5 ? " …" : "")
            let count = inbound.count == 1 ? "1 message" : "\(inbound.count) messages"
            text += " \(count) in flight will be dropped unless it is up again: \(names)"
        }
        return (ids.map { .crash($0) }, [.said(text, at: session.now, hint: "undo: back")])
    }
}

struct RestartCommand: InputCommand {
    static let help = CommandHelp(
        "restart", .breakThings, "brings nodes up again, with their storage and fresh memory",
        usage: ["restart NODES", "restart host=HOST"], example: ("restart server", "it begins anew from its storage"),
        places: [.nodes], options: [.init("host", "a machine, with all its nodes")])

    private let target: NodesOrHost

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        target = try NodesOrHost(&words)
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let ids = try target.nodes(in: session).filter { session.stage.simulation.status(of: $0) == .down }
        guard !ids.isEmpty else { throw target.word.error("\(target.word.text) is not down", topic: "restart") }
        return (
            ids.map { .restart($0) },
            [
                .said(
                    "\(session.list(ids)) \(ids.count == 1 ? "is" : "are") up again", at: session.now,
                    hint: "undo: back")
            ]
        )
    }
}

/// What `crash` and `restart` are aimed at.
struct NodesOrHost {
    let word: Word
    private let isHost: Bool

    init(_ words: inout ArgumentReader) throws(ScenarioError) {
        if let host = try words.takeOptions(["host"])["host"] {
            word = host
            isHost = true
        } else {
            word = try words.expect("nodes, or host=HOST")
            isHost = false
        }
    }

    func nodes(in session: Session) throws(ScenarioError) -> [NodeID] {
        guard isHost else { return try session.nodes(word) }
        let name = try word.string(in: session.scope)
        let known = session.stage.simulation.hostList.map(\.name)
        guard known.contains(name) else {
            throw word.error("no host \(name)", suggestion: Nearest.word(to: name, among: known), topic: "host")
        }
        return session.stage.simulation.nodeIDs.filter { session.stage.simulation.host(of: $0)?.name == name }
    }
}

struct PartitionCommand: InputCommand {
    static let help = CommandHelp(
        "partition", .breakThings, "parts the network: no message passes from one side to another",
        usage: ["partition A,B | C | …", "partition each NODES"],
        example: ("partition ann,bob | server", "the editors lose the server; nodes not named reach all"),
        places: [.nodes])

    private var sides: [Word] = []
    private var isEach = false

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        isEach = words.take("each")
        repeat { sides.append(try words.expect("the nodes of a side")) } while !isEach && words.take("|")
        if !isEach, sides.count < 2 { throw words.missing("another side, after “|”") }
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        var groups: [[NodeID]] = []
        if isEach {
            groups = try session.nodes(sides[0]).map { [$0] }
        } else {
            for side in sides {
                let ids = try session.nodes(side)
                if let twice = ids.first(where: { id in groups.contains { $0.contains(id) } }) {
                    throw side.error("\(session.name(twice)) stands on two sides", topic: "partition")
                }
                groups.append(ids)
            }
        }
        guard groups.count < Int(UInt16.max) else { throw sides[0].error("too many sides", topic: "partition") }
        let text =
            isEach
            ? "each of \(session.list(groups.flatMap { $0 })) alone"
            : groups.map { session.list($0) }.joined(separator: " | ")
        return ([.partition(groups)], [.said("parted: \(text)", at: session.now, hint: "heal ends it")])
    }
}

struct CutCommand: InputCommand {
    static let help = CommandHelp(
        "cut", .breakThings, "stops messages from one node to another, in this direction only", usage: ["cut A B"],
        example: ("cut server ann", "ann reaches the server, whose replies are lost"), places: [.nodes, .nodes])

    private let from: Word
    private let to: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        from = try words.expect("a node")
        to = try words.expect("another node")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let senders = try session.nodes(from)
        let receivers = try session.nodes(to)
        let inputs = senders.flatMap { left in
            receivers.filter { $0 != left }.map { Input.cut(from: left, to: $0) }
        }
        let text =
            "\(session.list(senders)) no longer \(senders.count == 1 ? "reaches" : "reach") \(session.list(receivers))"
        return (inputs, [.said(text, at: session.now, hint: "heal ends it")])
    }
}

struct HealCommand: InputCommand {
    static let help = CommandHelp(
        "heal", .breakThings, "ends all partitions and cuts", usage: ["heal"],
        example: ("heal", "every node reaches every other again; what was destroyed stays lost"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        ([.heal], [.said("healed: no partition, no cut", at: session.now)])
    }
}

struct SkewCommand: InputCommand {
    static let help = CommandHelp(
        "skew", .breakThings, "sets how far a node's clock is ahead, or behind", usage: ["skew NODES TIME"],
        example: ("skew bob -50ms", "bob believes it is 50 ms earlier than it is"), places: [.nodes, .time])

    private let nodes: Word
    private let skew: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("a node")
        skew = try words.expect("a time, such as 50ms or -50ms")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        guard let span = try skew.datum(in: session.scope).quantity?.span else {
            throw skew.error("a time, such as 50ms or -50ms, is wanted here", topic: "skew")
        }
        let ids = try session.nodes(nodes)
        let text =
            span == .zero
            ? "right"
            : "\(Span(nanoseconds: Int64(span.nanoseconds.magnitude)).text) \(span > .zero ? "ahead" : "behind")"
        return (
            ids.map { .skew($0, span) },
            [.said("the clock of \(session.list(ids)) is \(text)", at: session.now, hint: "undo: back")]
        )
    }
}
