import Cluster

/// Serves pages, and writes down who asked.
public struct WebServer: Program {
    public static let name = "web-server"
    public static let summary = "serves pages, and keeps a log of who asked"
    public static let messages = [
        MessageHelp(
            "get", "asks for a page", .init("page", .count, "its number"),
            .init("request", .count, "the number of the request, which comes back with the page"))
    ]

    let bytes: UInt32
    var served: Int64 = 0
    /// Whose addresses it has seen, in order.
    var log: SortedMap<NodeID, Int64> = [:]

    public init(options: inout Options) throws {
        bytes = UInt32(try options.count("bytes", default: 10_000, in: 1...1_000_000_000, "how big a page is"))
    }

    public mutating func receive(
        _ message: borrowing Message, from client: NodeID, in context: inout Context
    ) {
        guard message.kind == "get" else {
            context.note("does not understand \(message.kind)")
            return
        }
        served += 1
        log[client, default: 0] += 1
        context.send(Message("page", "page", message["page"], "request", message["request"]), to: client, bytes: bytes)
    }

    public var observations: [Observation] {
        [Observation("served", served), Observation("log", .list(log.map { .node($0.key) }))]
    }
}
