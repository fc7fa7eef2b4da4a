import Cluster

/// Works through the records of a log, one after the other, and commits how far it has got; or takes work directly.
///
/// What a record makes it do is done halfway through its work.
public struct Consumer: Program {
    public static let name = "consumer"
    public static let summary = "works through the records of a log, and commits how far it has got"
    public static let messages = [
        MessageHelp("request", "hands it a piece of work directly, without a log", .request),
        MessageHelp("records", "brings a `list` of records", .init("offset", .count, "that of the first of them")),
    ]

    /// When a record counts as dealt with.
    public enum Commit: String, CaseIterable, Sendable {
        /// When its work is done: a crash in between repeats it.
        case after
        /// When its work begins: a crash in between loses it.
        case before
    }

    let log: [NodeID]
    let work: Distribution
    let commit: Commit
    let patience: Span

    /// The records that it has fetched and not begun, from `offset` on.
    var fetched: [Value] = []
    var offset: Int64 = 0
    var executed: Int64 = 0

    public init(options: inout Options) throws {
        log = try options.nodes("log", "the log that it reads; none where it is given its work directly")
        work = try options.distribution("work", default: .constant(.milliseconds(10)), "how long a record takes")
        commit = try options.choice("commit", default: Commit.after, "when it commits a record")
        patience = try options.span("patience", default: .seconds(1), "how long it waits before it asks a log again")
    }

    public mutating func start(in context: inout Context) {
        executed = context.storage["executed"].int ?? 0
        poll(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "records":
            guard fetched.isEmpty else { return }
            context.cancel("poll")
            fetched = message["list"].list ?? []
            offset = message["offset"].int ?? 0
            beginNext(in: &context)
        case "half":
            finish(message["record"], in: &context)
            context.after(Span(nanoseconds: message["rest"].int ?? 0), Message("worked"))
        case "worked":
            if commit == .after { tell(offset, in: &context) }
            beginNext(in: &context)
        case "poll":
            poll(in: &context)
        case "request":
            context.work(work.sample(&context.random))
            finish(message["request"], in: &context)
            context.reply(Message("done", "request", message["request"]))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private func poll(in context: inout Context) {
        guard let log = log.first else { return }
        context.send(Message("poll"), to: log)
        context.after(patience, Message("poll"), timer: "poll")
    }

    private mutating func beginNext(in context: inout Context) {
        guard !fetched.isEmpty else { return poll(in: &context) }
        let record = fetched.removeFirst()
        offset += 1
        if commit == .before { tell(offset, in: &context) }
        let length = work.sample(&context.random).nanoseconds
        context.after(
            Span(nanoseconds: length / 2), Message("half", "record", record, "rest", .int(length - length / 2)))
    }

    private func tell(_ offset: Int64, in context: inout Context) {
        if let log = log.first { context.send(Message("commit", "offset", .int(offset)), to: log) }
    }

    private mutating func finish(_ record: Value, in context: inout Context) {
        executed += 1
        context.storage["executed"] = .int(executed)
        context.record(Fact("executed", about: context.node, "record", key: record.int ?? 0))
    }

    public var observations: [Observation] {
        [Observation("executed", executed), Observation("fetched", fetched.count)]
    }
}
