import Cluster

/// Carries out every request that reaches it, and counts: a bank that charges a card.
public struct Counter: Program {
    public static let name = "counter"
    public static let summary = "carries out each request that reaches it, and says that it is done"
    public static let messages = [
        MessageHelp("charge", "asks for one charge", .init("request", .count, "the number of the request"))
    ]

    let dedup: Bool
    var executions: Int64 = 0
    var repeats: Int64 = 0
    /// The latest request carried out for each client, which sends them one after the other.
    var latest: SortedMap<NodeID, Int64> = [:]

    public init(options: inout Options) throws {
        dedup = try options.flag("dedup", default: false, "remember requests, and carry out none of them twice")
    }

    public mutating func start(in context: inout Context) {
        executions = context.storage["executions"].int ?? 0
        for case .list(let pair) in context.storage["latest"].list ?? [] where pair.count == 2 {
            if let client = pair[0].node { latest[client] = pair[1].int }
        }
    }

    public mutating func receive(
        _ message: borrowing Message, from client: NodeID, in context: inout Context
    ) {
        guard message.kind == "charge" else {
            context.note("does not understand \(message.kind)")
            return
        }
        let request = message["request"].int ?? 0
        let isRepeat = request <= latest[client] ?? 0
        if dedup && isRepeat {
            context.note("knows request \(request); not again")
        } else {
            carryOut(request, again: isRepeat, for: client, in: &context)
        }
        context.reply(Message("done", "request", .int(request)))
    }

    private mutating func carryOut(_ request: Int64, again: Bool, for client: NodeID, in context: inout Context) {
        executions += 1
        if again { repeats += 1 }
        latest[client] = max(request, latest[client] ?? 0)
        context.storage["executions"] = .int(executions)
        if dedup {
            context.storage["latest"] = .list(latest.map { .list([.node($0.key), .int($0.value)]) })
        }
        context.note("carried out: \(executions)\(again ? ", again" : "")")
        context.record(Fact("executed", about: context.node, "charge", key: request, value: Int64(client.index)))
    }

    public var observations: [Observation] {
        [Observation("executions", executions), Observation("repeats", repeats)]
    }
}
