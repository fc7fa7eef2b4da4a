import Cluster

/// Sends requests at its arrivals, whether earlier ones have been answered or not, and counts what becomes of each.
///
/// A request asks for one of several resources. Where there are several servers, resource r lies on server r mod n.
public struct Client: Program {
    public static let name = "client"
    public static let summary = "sends requests now and then, and waits for each only so long"
    public static let messages = [
        MessageHelp(
            "done", "says that a request is done", .request, .init("partial", .flag, "whether something is missing"),
            .init("value", .count, "what comes with it")),
        MessageHelp("failed", "says that a request has failed", .request),
    ]

    /// How it picks a resource.
    public enum Popularity: String, CaseIterable, Sendable {
        case even
        /// The resource of rank k in proportion to 1/k (Zipf's law).
        case zipf
    }

    /// A request that has had no answer yet.
    struct Asked: Hashable, Sendable {
        let resource: Int64
        let at: Instant
    }

    let servers: [NodeID]
    /// Whom the server is to ask in turn, where it has several to ask.
    let target: [NodeID]
    let requests: Arrivals
    let limit: Int64
    let timeout: Span
    /// The shares of the resources, added up from the most wanted one; the last is 1.
    let shares: [Double]

    var sent: Int64 = 0
    var answered: Int64 = 0
    /// Answered, but without something that was to be had in better times.
    var partial: Int64 = 0
    var refused: Int64 = 0
    var silent: Int64 = 0
    var open: SortedMap<Int64, Asked> = [:]
    /// The resources whose latest request was answered.
    var reachable: [Bool]
    /// The number that the latest answer brought, if any.
    var value: Int64 = 0

    public init(options: inout Options) throws {
        servers = try options.nodes("servers", "whom it asks; each has its part of the resources")
        target = try options.nodes("for", "whom the server is to ask for it, where it asks one of several")
        requests = try options.arrivals("rate", default: .poisson(perSecond: 10), "when it sends a request")
        limit = try options.count("count", default: 0, "how many requests it sends; 0 is no end")
        timeout = try options.span("timeout", default: .seconds(1), "how long it waits for an answer")
        let resources = try options.count("resources", default: 1, in: 1...100_000, "how many things it asks for")
        let popularity = try options.choice("popularity", default: Popularity.even, "which of them it asks for most")
        shares = Client.shares(of: Int(resources), popularity)
        reachable = Array(repeating: false, count: Int(resources))
    }

    public mutating func start(in context: inout Context) {
        awaitNextRequest(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "next":
            ask(in: &context)
            awaitNextRequest(in: &context)
        case "done":
            guard let asked = close(message) else { return }
            answered += 1
            if message["partial"].bool ?? false { partial += 1 }
            value = message["value"].int ?? value
            reachable[Int(asked.resource)] = true
            context.sample("response", context.now - asked.at)
        case "failed":
            guard let asked = close(message) else { return }
            refused += 1
            reachable[Int(asked.resource)] = false
        case "timeout":
            guard let asked = close(message) else { return }
            silent += 1
            reachable[Int(asked.resource)] = false
            context.note("no answer to \(message["request"].int ?? 0)")
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitNextRequest(in context: inout Context) {
        guard limit == 0 || sent < limit, !servers.isEmpty else { return }
        if let wait = requests.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("next"), timer: "next")
        }
    }

    private mutating func ask(in context: inout Context) {
        sent += 1
        let resource = pick(&context.random)
        open[sent] = Asked(resource: resource, at: context.now)
        let server = servers[Int(resource) % servers.count]
        var fields: [Message.Field] = [.init("request", .int(sent)), .init("resource", .int(resource))]
        if let target = target.first { fields.append(.init("for", .node(target))) }
        context.send(Message("request", fields: fields), to: server)
        context.after(timeout, Message("timeout", "request", .int(sent)))
    }

    /// Takes the request that a message is about off the list; nil where it is closed already.
    private mutating func close(_ message: borrowing Message) -> Asked? {
        guard let request = message["request"].int, let asked = open[request] else { return nil }
        open[request] = nil
        return asked
    }

    private func pick(_ random: inout RandomStream) -> Int64 {
        guard shares.count > 1 else { return 0 }
        let drawn = random.unit()
        return Int64(shares.firstIndex { drawn < $0 } ?? shares.count - 1)
    }

    private static func shares(of count: Int, _ popularity: Popularity) -> [Double] {
        let weights = (1...count).map { popularity == .zipf ? 1 / Double($0) : 1 }
        let total = weights.reduce(0, +)
        var sum = 0.0
        return weights.map { weight in
            sum += weight
            return sum / total
        }
    }

    public var observations: [Observation] {
        [
            Observation("sent", sent),
            Observation("answered", answered),
            Observation("partial", partial),
            Observation("refused", refused),
            Observation("silent", silent),
            Observation("concluded", answered + refused + silent),
            Observation("reachable", reachable.count { $0 }),
            Observation("value", value),
        ]
    }
}
