import Cluster

/// Looks up a name now and then, and goes to the address that it is told, which may be an old one.
public struct Visitor: Program {
    public static let name = "visitor"
    public static let summary = "looks up a name now and then, and visits the address it is told"
    public static let messages = [
        MessageHelp(
            "answer", "tells an address", .init("address", .count, "which"),
            .init("query", .count, "the number of the question")),
        MessageHelp("no-such-name", "says that nobody has the name"),
        MessageHelp("failed", "says that no name server answers"),
        MessageHelp("welcome", "says that it has come to the right place"),
        MessageHelp("unreachable", "says that it has come to an old address"),
    ]

    let resolver: NodeID
    let device: NodeID
    let label: String
    let times: Arrivals

    var lookups: Int64 = 0
    var reached: Int64 = 0
    var astray: Int64 = 0
    var unknown: Int64 = 0
    var failed: Int64 = 0

    public init(options: inout Options) throws {
        resolver = try options.node("resolver", "who looks the name up for it")
        device = try options.node("device", "the computer that has the name")
        label = try options.text("name", default: "www.shop.example", "the name")
        times = try options.arrivals("rate", default: .poisson(perSecond: 1), "when it looks the name up")
    }

    public mutating func start(in context: inout Context) {
        awaitNextLookup(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "begin":
            lookups += 1
            context.send(Message("query", "query", .int(lookups), "name", .string(label)), to: resolver)
            awaitNextLookup(in: &context)
        case "answer":
            context.send(Message("visit", "address", message["address"], "visit", message["query"]), to: device)
        case "no-such-name":
            unknown += 1
        case "failed":
            failed += 1
        case "welcome":
            reached += 1
        case "unreachable":
            astray += 1
            context.note("went to an old address")
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitNextLookup(in context: inout Context) {
        if let wait = times.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("begin"), timer: "begin")
        }
    }

    public var observations: [Observation] {
        [
            Observation("lookups", lookups), Observation("reached", reached), Observation("astray", astray),
            Observation("unknown", unknown), Observation("failed", failed),
        ]
    }
}
