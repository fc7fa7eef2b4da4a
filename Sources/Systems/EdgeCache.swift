import Cluster

/// Keeps copies of the titles that are wanted most, near those who watch; the others it fetches from the origin.
public struct EdgeCache: Program {
    public static let name = "edge-cache"
    public static let summary = "answers from its copies, and asks the origin for what it has no copy of"
    public static let messages = [
        MessageHelp("request", "asks for a title", .request, .init("resource", .count, "which, 0 the most wanted")),
        MessageHelp("done", "brings a title that it has no copy of", .request),
        MessageHelp("failed", "says that the origin does not bring it", .request),
    ]

    struct Waiting: Hashable, Sendable {
        let viewer: NodeID
        let request: Value
    }

    let origin: NodeID
    let cached: Int64
    let bytes: UInt32
    var hits: Int64 = 0
    var misses: Int64 = 0
    var open: SortedMap<Int64, Waiting> = [:]

    public init(options: inout Options) throws {
        origin = try options.node("origin", "where all titles are")
        cached = try options.count("cached", default: 10, "how many of the most wanted titles it has copies of")
        bytes = try options.bytes("weight", default: 0, "what a title weighs; 0B is little")
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let title = message["resource"].int ?? 0
        switch message.kind {
        case "request":
            if title < cached {
                hits += 1
                context.send(Message("done", "request", message["request"]), to: sender, bytes: bytes)
            } else {
                misses += 1
                open[misses] = Waiting(viewer: sender, request: message["request"])
                context.send(Message("request", "request", .int(misses), "resource", .int(title)), to: origin)
            }
        case "done", "failed":
            guard let number = message["request"].int, let waiting = open[number] else { return }
            open[number] = nil
            context.send(Message(message.kind, "request", waiting.request), to: waiting.viewer, bytes: bytes)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    public var observations: [Observation] {
        [
            Observation("hits", hits),
            Observation("misses", misses),
            Observation("waiting", open.count),
            Observation("copies", cached),
        ]
    }
}
