import Cluster

/// Decides by a rule that it has been given, and tells other controllers the newest rule that it knows.
public struct Controller: Program {
    public static let name = "controller"
    public static let summary = "decides by the newest rule it has heard of, and passes it on"
    public static let messages = [
        MessageHelp("request", "asks for a decision", .request),
        MessageHelp(
            "rule", "tells a rule; the one with the greatest number counts",
            .init("number", .count, "the number of the rule")),
    ]

    let peers: [NodeID]
    let every: Span
    var rule: Int64 = 1
    var decisions: Int64 = 0

    public init(options: inout Options) throws {
        peers = try options.nodes("peers", "the other controllers, itself among them or not")
        every = try options.span("every", default: .seconds(1), "how often it tells them its rule")
    }

    public mutating func start(in context: inout Context) {
        rule = context.storage["rule"].int ?? 1
        tellPeers(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "request":
            decisions += 1
            context.reply(Message("done", "request", message["request"], "value", .int(rule)))
        case "rule":
            guard let number = message["number"].int, number > rule else { return }
            rule = number
            context.storage["rule"] = .int(rule)
            context.note("goes by rule \(rule)")
        case "tell":
            tellPeers(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private func tellPeers(in context: inout Context) {
        let others = peers.filter { $0 != context.node }
        guard !others.isEmpty else { return }
        for peer in others { context.send(Message("rule", "number", .int(rule)), to: peer) }
        context.after(every, Message("tell"))
    }

    public var observations: [Observation] {
        [Observation("rule", rule), Observation("decisions", decisions)]
    }
}
