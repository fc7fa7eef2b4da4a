import Cluster

/// Keeps records in the order in which they came, and hands out those that are not dealt with.
///
/// Each consumer says from which offset it wants to read, and commits how far it has got (Kreps et al. 2011).
public struct Log: Program {
    public static let name = "log"
    public static let summary = "keeps records in order, and hands out those that are not dealt with"
    public static let messages = [
        MessageHelp(
            "request", "appends a record, and says done when it is kept", .init("request", .count, "the record")),
        MessageHelp("poll", "asks for the records after the last one committed"),
        MessageHelp("commit", "says how far the records are dealt with", .init("offset", .count, "all before it are")),
    ]

    let availability: Double
    let durable: Bool
    let batch: Int64
    /// How many records that are dealt with it keeps before it forgets them.
    let keep: Int64

    /// The records that it still has, by what their senders call them, and the offset of the first of them.
    var records: [Value] = []
    var first: Int64 = 0
    /// How far the consumer has got.
    var committed: Int64 = 0
    /// A consumer that waits for a record to come.
    var waiting: NodeID?
    var failed: Int64 = 0

    public init(options: inout Options) throws {
        availability = try options.share("availability", default: 1, "the share of records that find it up")
        durable = try options.flag("durable", default: true, "keep the records in storage, so that a crash spares them")
        batch = try options.count("batch", default: 100, in: 1...10_000, "how many records it hands out at once")
        keep = try options.count("keep", default: 100, "how many records it keeps that are dealt with")
    }

    public mutating func start(in context: inout Context) {
        records = context.storage["records"].list ?? []
        committed = context.storage["committed"].int ?? 0
        first = context.storage["first"].int ?? 0
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
            committed = min(end, max(committed, message["offset"].int ?? 0))
            forget()
            if durable { store(in: &context) }
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
        if durable { store(in: &context) }
        context.reply(Message("done", "request", message["request"]))
        gauge(in: &context)
        serve(in: &context)
    }

    /// Hands the consumer that waits what comes after the last offset committed.
    private mutating func serve(in context: inout Context) {
        guard let consumer = waiting, committed < end else { return }
        waiting = nil
        let handed = Array(records[Int(committed - first)...].prefix(Int(batch)))
        context.send(Message("records", "offset", .int(committed), "list", .list(handed)), to: consumer)
    }

    /// The offset that the next record gets.
    private var end: Int64 { first + Int64(records.count) }

    private mutating func forget() {
        guard committed - first > 2 * keep else { return }
        records.removeFirst(Int(committed - keep - first))
        first = committed - keep
    }

    private func store(in context: inout Context) {
        context.storage["records"] = .list(records)
        context.storage["first"] = .int(first)
        context.storage["committed"] = .int(committed)
    }

    private func gauge(in context: inout Context) {
        context.gauge("behind", end - committed)
    }

    public var observations: [Observation] {
        [
            Observation("records", end),
            Observation("committed", committed),
            Observation("backlog", end - committed),
            Observation("failed", failed),
        ]
    }
}
