import Cluster

/// Does its tasks one after the other; when it has none, it takes half of somebody else's.
///
/// Whom it asks is left to chance. Between two requests that found nothing it waits for a while.
public struct Workstation: Program {
    public static let name = "workstation"
    public static let summary = "does its tasks, and takes some of others when it has none"
    public static let messages = [
        MessageHelp("ask", "asks for tasks"),
        MessageHelp("tasks", "hands over tasks", .init("count", .count, "how many")),
    ]

    let peers: [NodeID]
    let task: Span
    let isStealing: Bool
    let data: UInt32
    let pause: Span
    var tasks: Int64
    var done: Int64 = 0
    var stolen: Int64 = 0

    public init(options: inout Options) throws {
        peers = try options.nodes("peers", "all workstations, itself among them or not")
        tasks = try options.count("tasks", default: 0, in: 0...1_000_000, "how many tasks it has at first")
        task = try options.span("task", default: .seconds(1), "how long a task takes at speed 1")
        isStealing = try options.flag("steal", default: true, "whether it takes tasks of others when it has none")
        data = try options.bytes("data", default: 100_000, "what has to be sent for a task")
        pause = try options.span("pause", default: .milliseconds(100), "how long it waits when it found nothing")
        guard pause > .zero else { throw Options.Failure(option: "pause", message: "a pause takes some time") }
    }

    public mutating func start(in context: inout Context) {
        context.after(.zero, Message("next"))
    }

    public mutating func receive(
        _ message: borrowing Message, from peer: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "worked":
            done += 1
            context.sample("finished", context.now - .zero)
            workOrAsk(in: &context)
        case "next":
            workOrAsk(in: &context)
        case "ask":
            let count = tasks / 2
            tasks -= count
            let parcel = Message("tasks", "count", .int(count))
            context.send(parcel, to: peer, bytes: UInt32(min(4_000_000_000, 8 + count * Int64(data))))
        case "tasks":
            let count = message["count"].int ?? 0
            tasks += count
            stolen += count
            context.after(count > 0 ? .zero : pause, Message("next"))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func workOrAsk(in context: inout Context) {
        if tasks > 0 {
            tasks -= 1
            context.work(task)
            context.after(.zero, Message("worked"))
        } else if isStealing, let peer = anyPeer(in: &context) {
            context.send(Message("ask"), to: peer)
        }
    }

    private func anyPeer(in context: inout Context) -> NodeID? {
        let others = peers.filter { $0 != context.node }
        return others.isEmpty ? nil : others[Int(context.random.below(UInt64(others.count)))]
    }

    public var observations: [Observation] {
        [Observation("tasks", tasks), Observation("done", done), Observation("stolen", stolen)]
    }
}
