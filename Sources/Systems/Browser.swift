import Cluster

/// Asks for pages now and then, each with the same chance.
public struct Browser: Program {
    public static let name = "browser"
    public static let summary = "asks for one page after the other, chosen at random"
    public static let messages = [
        MessageHelp("page", "brings a page"),
        MessageHelp("refused", "says that a page is denied"),
    ]

    let via: NodeID
    let pages: Int64
    let times: Arrivals
    var asked: Int64 = 0
    var got: Int64 = 0
    var refused: Int64 = 0

    public init(options: inout Options) throws {
        via = try options.node("via", "whom it asks: the server, or a proxy")
        pages = try options.count("pages", default: 100, in: 1...1_000_000, "how many pages there are")
        times = try options.arrivals("rate", default: .poisson(perSecond: 50), "when it asks for a page")
    }

    public mutating func start(in context: inout Context) {
        awaitNext(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "begin":
            asked += 1
            context.send(Message("get", "page", .int(1 + Int64(context.random.below(UInt64(pages))))), to: via)
            awaitNext(in: &context)
        case "page":
            got += 1
        case "refused":
            refused += 1
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitNext(in context: inout Context) {
        if let wait = times.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("begin"), timer: "begin")
        }
    }

    public var observations: [Observation] {
        [Observation("asked", asked), Observation("got", got), Observation("refused", refused)]
    }
}
