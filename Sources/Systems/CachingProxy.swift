import Cluster

/// Asks for pages on behalf of others, and keeps those that were asked for last.
public struct CachingProxy: Program {
    public static let name = "caching-proxy"
    public static let summary = "fetches pages for others, keeps some, and refuses some"
    public static let messages = [
        MessageHelp("get", "asks for a page", .init("page", .count, "its number")),
        MessageHelp(
            "page", "brings one", .init("page", .count, "its number"),
            .init("request", .count, "the number of the request")),
    ]

    let server: NodeID
    let size: Int64
    let denied: Int64
    /// The pages that it keeps, the one asked for last at the end.
    var pages: [Int64] = []
    var hits: Int64 = 0
    var misses: Int64 = 0
    var refused: Int64 = 0
    var log: SortedMap<NodeID, Int64> = [:]
    /// For whom each open request to the server is, by its number. The server is not told.
    var open: SortedMap<Int64, NodeID> = [:]

    public init(options: inout Options) throws {
        server = try options.node("server", "who has the pages")
        size = try options.count("size", default: 60, in: 0...100_000, "how many pages it keeps")
        denied = try options.count("deny", default: 0, "pages up to this number are refused")
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let page = message["page"].int ?? 0
        switch message.kind {
        case "get":
            log[sender, default: 0] += 1
            serve(page, to: sender, in: &context)
        case "page":
            keep(page)
            guard let request = message["request"].int, let client = open[request] else { return }
            open[request] = nil
            context.send(Message("page", "page", .int(page)), to: client)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func serve(_ page: Int64, to client: NodeID, in context: inout Context) {
        if page <= denied {
            refused += 1
            context.send(Message("refused", "page", .int(page)), to: client)
        } else if pages.contains(page) {
            hits += 1
            keep(page)
            context.send(Message("page", "page", .int(page)), to: client)
        } else {
            misses += 1
            open[misses] = client
            context.send(Message("get", "page", .int(page), "request", .int(misses)), to: server)
        }
    }

    /// Puts a page at the end, and gives up the one that was not asked for longest.
    private mutating func keep(_ page: Int64) {
        if let place = pages.firstIndex(of: page) { pages.remove(at: place) }
        pages.append(page)
        if pages.count > size { pages.removeFirst() }
    }

    public var observations: [Observation] {
        [
            Observation("hits", hits), Observation("misses", misses), Observation("refused", refused),
            Observation("kept", pages.count), Observation("log", .list(log.map { .node($0.key) })),
        ]
    }
}
