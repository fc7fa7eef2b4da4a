import Cluster

/// Answers for one zone of the names: it knows the names in it, or who answers for the zone below.
///
/// A zone below is answered for by the node of that name: `example` for `example`, `shop` for `shop.example`. What it
/// answers may be kept for `ttl`, that a name does not exist for `negative`, and who answers for a zone for `delegation`.
public struct NameServer: Program {
    public static let name = "name-server"
    public static let summary = "answers for one zone of names, or says who answers for the zone below"
    public static let messages = [
        MessageHelp("query", "asks for the address of a name", .init("name", .text, "which"), number),
        MessageHelp(
            "register", "says which address a name has", .init("name", .text, "which"),
            .init("address", .count, "its address")),
    ]

    private static let number = MessageHelp.Field("query", .count, "the number of the question")

    let zone: String
    let delegates: [NodeID]
    let ttl: Span
    let negative: Span
    let delegation: Span
    var addresses: SortedMap<String, Int64> = [:]

    public init(options: inout Options) throws {
        zone = try options.text("zone", default: "", "the zone it answers for; nothing is the root")
        delegates = try options.nodes("delegates", "who answers for the zones below, named as they are")
        ttl = try options.span("ttl", default: .seconds(60), "how long its answers may be kept")
        negative = try options.span(
            "negative", default: .seconds(10), "how long it may be kept that a name does not exist")
        delegation = try options.span("delegation", default: .seconds(86400), "how long its referrals may be kept")
    }

    public mutating func start(in context: inout Context) {
        for case .list(let pair) in context.storage["names"].list ?? [] where pair.count == 2 {
            if let name = pair[0].string { addresses[name] = pair[1].int }
        }
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let name = message["name"].string ?? ""
        switch message.kind {
        case "query":
            context.reply(answer(to: name, query: message["query"], in: context))
        case "register":
            addresses[name] = message["address"].int
            context.storage["names"] = .list(addresses.map { .list([.string($0.key), .int($0.value)]) })
            context.note("\(name) is at \(addresses[name] ?? 0)")
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private func answer(to name: String, query: Value, in context: borrowing Context) -> Message {
        if let address = addresses[name] {
            return Message(
                "answer",
                fields: [.init("query", query), .init("address", .int(address)), .init("ttl", .int(ttl.nanoseconds))])
        }
        if let label = label(of: name), let server = delegates.first(where: { context.name(of: $0) == label }) {
            let below = zone.isEmpty ? label : "\(label).\(zone)"
            return Message(
                "referral",
                fields: [
                    .init("query", query), .init("zone", .string(below)), .init("server", .node(server)),
                    .init("ttl", .int(delegation.nanoseconds)),
                ])
        }
        return Message("no-such-name", "query", query, "ttl", .int(negative.nanoseconds))
    }

    /// The part of a name just below this zone: of `www.shop.example`, `shop` below `example`.
    private func label(of name: String) -> String? {
        guard zone.isEmpty || name.hasSuffix("." + zone) else { return nil }
        let rest = zone.isEmpty ? Substring(name) : name.dropLast(zone.count + 1)
        return rest.split(separator: ".").last.map { String($0) }
    }

    public var observations: [Observation] { [Observation("names", addresses.count)] }
}
