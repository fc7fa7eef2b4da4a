import Cluster

/// Sends numbered messages to a partner at the start, and keeps what it hears.
struct Talker: Behavior {
    var partner: NodeID?
    var messages: Int64 = 0
    var heard: [Int64] = []
    /// How long each message keeps it busy.
    var work = Span.zero

    mutating func start(in context: inout Context) {
        guard let partner else { return }
        for number in 0..<messages { context.send(Message("number", "n", .int(number)), to: partner) }
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        context.work(work)
        heard.append(message["n"].int ?? -1)
        context.storage["heard"] = .int(Int64(heard.count))
        context.sample("delay", context.now - .zero)
        context.count("heard")
    }

    var observations: [Observation] { [Observation("heard", heard.count)] }
}

/// Sets a named timer at the start, and again whenever it is told to.
struct Alarm: Behavior {
    var rings: [Instant] = []

    mutating func start(in context: inout Context) {
        context.after(.milliseconds(10), Message("ring"), timer: "alarm")
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        switch message.kind {
        case "ring": rings.append(context.now)
        case "snooze": context.after(.milliseconds(10), Message("ring"), timer: "alarm")
        case "stop": context.cancel("alarm")
        default: break
        }
    }
}

extension Simulation {
    mutating func add(_ name: String, _ behavior: some Behavior, host: String? = nil) -> NodeID {
        apply(.addNode(name, Placement(program: "test", behavior: behavior, host: host)))
        return node(named: name) ?? NodeID(index: 0)
    }

    func talker(_ id: NodeID) -> Talker { behavior(of: id) as? Talker ?? Talker() }
}

func milliseconds(_ count: Int64) -> Instant { .zero + .milliseconds(count) }
