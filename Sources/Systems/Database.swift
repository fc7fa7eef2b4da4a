import Cluster

/// Keeps rows. The leader takes them from clients and passes them on to its followers, and any follower can take over.
public struct Database: Program {
    public static let name = "database"
    public static let summary = "takes rows, and passes them on to its followers"
    public static let messages = [
        MessageHelp("request", "writes one row", .request),
        MessageHelp("replicate", "passes on a row", row),
        MessageHelp("replicated", "says that a follower has a row", row),
    ]

    private static let row = MessageHelp.Field("row", .count, "the number of the row")

    /// A client that waits until all followers have its row.
    struct Waiting: Hashable, Sendable {
        let client: NodeID
        let request: Value
        var missing: Int64
    }

    let followers: [NodeID]
    let sync: Bool
    let lag: Span
    var rows: Int64 = 0
    var acknowledged: Int64 = 0
    var waiting: SortedMap<Int64, Waiting> = [:]

    public init(options: inout Options) throws {
        followers = try options.nodes("followers", "who gets a copy of each row")
        sync = try options.flag(
            "sync", default: false, "pass each row on at once, and acknowledge it only when all followers have it")
        lag = try options.span("lag", default: .zero, "how long it takes to pass a row on, unless sync=yes")
    }

    public mutating func start(in context: inout Context) {
        rows = context.storage["rows"].int ?? 0
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "request":
            keep(rows + 1, in: &context)
            if sync, !followers.isEmpty {
                waiting[rows] = Waiting(
                    client: sender, request: message["request"], missing: Int64(followers.count))
                passOn(rows, in: &context)
            } else {
                acknowledge(message["request"], to: sender, in: &context)
                context.after(lag, Message("pass-on", "row", .int(rows)))
            }
        case "pass-on":
            passOn(message["row"].int ?? 0, in: &context)
        case "replicate":
            keep(message["row"].int ?? 0, in: &context)
            context.reply(Message("replicated", "row", message["row"]))
        case "replicated":
            guard let row = message["row"].int, var entry = waiting[row] else { return }
            entry.missing -= 1
            waiting[row] = entry.missing > 0 ? entry : nil
            if entry.missing == 0 { acknowledge(entry.request, to: entry.client, in: &context) }
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func keep(_ row: Int64, in context: inout Context) {
        rows = max(rows, row)
        context.storage["rows"] = .int(rows)
    }

    private func passOn(_ row: Int64, in context: inout Context) {
        for follower in followers { context.send(Message("replicate", "row", .int(row)), to: follower) }
    }

    private mutating func acknowledge(_ request: Value, to client: NodeID, in context: inout Context) {
        acknowledged += 1
        context.send(Message("done", "request", request), to: client)
    }

    public var observations: [Observation] {
        [Observation("rows", rows), Observation("acknowledged", acknowledged), Observation("waiting", waiting.count)]
    }
}
