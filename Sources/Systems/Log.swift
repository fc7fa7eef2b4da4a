import Cluster

/// Keeps records in the order in which they came, and hands them out from any place on; nothing is taken away.
///
/// Each consumer says from which offset it wants to read, and commits how far it has got (Kreps et al. 2011).
public struct Log: Program {
    public static let name = "log"
    public static let summary = "keeps records in order, and hands them out from any place on"
    public static let messages = [
        MessageHelp("request", "appends a record, and says done when it is kept"),
        MessageHelp("poll", "asks for the records after the last one committed"),
        MessageHelp("commit", "says that all records before `offset` are dealt with"),
    ]

    let availability: Double
    let durable: Bool
    let batch: Int64

    /// The records, by what their senders call them; the first has offset 0.
    var records: [Value] = []
    /// How far the consumer has got.
    var committed: Int64 = 0
    /// A consumer that waits for a record to come.
    var waiting: NodeID?
    var failed: Int64 = 0

    public init(options: inout Options) throws {
        availability = try options.share("availability", default: 1, "the share of records that find it up")
        durable = try options.flag("durable", default: true, "keep the records in storage, so that a crash spares them")
        batch = try options.count("batch", default: 100, in: 1...10_000, "how many records it hands out at once")
    }

    public mutating func start(in context: inout Context) {
        records = context.storage["records"].list ?? []
        committed = context.storage["committed"].int ?? 0
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "request":
            append(message, in: &context)
        case "poll":
            waiting = sender
            serve(in: &context)
        case "commit":
            committed = max(committed, message["offset"].int ?? 0)
            if durable { context.storage["committed"] = .int(committed) }
            gauge(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func append(_ message: borrowing Message, in context: inout Context) {
        guard availability == 1 || context.random.chance(availability) else {
            failed += 1
            context.reply(Message("failed", "request", message["request"]))
            return
        }
        records.append(message["request"])
        if durable { context.storage["records"] = .list(records) }
        context.reply(Message("done", "request", message["request"]))
        gauge(in: &context)
        serve(in: &context)
    }

    /// Hands the consumer that waits what comes after the last offset committed.
    private mutating func serve(in context: inout Context) {
        guard let consumer = waiting, committed < records.count else { return }
        waiting = nil
        let end = min(Int64(records.count), committed + batch)
        let handed = Array(records[Int(committed)..<Int(end)])
        context.send(Message("records", "offset", .int(committed), "list", .list(handed)), to: consumer)
    }

    private func gauge(in context: inout Context) {
        context.gauge("behind", Int64(records.count) - committed)
    }

    public var observations: [Observation] {
        [
            Observation("records", records.count),
            Observation("committed", committed),
            Observation("backlog", Int64(records.count) - committed),
            Observation("failed", failed),
        ]
    }
}
