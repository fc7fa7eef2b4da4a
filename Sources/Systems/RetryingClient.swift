import Cluster

/// Sends requests one after the other, and each again and again until it is answered: a shop that wants to be paid.
public struct RetryingClient: Program {
    public static let name = "retrying-client"
    public static let summary = "repeats each request until a reply comes, then makes the next"
    public static let messages = [
        MessageHelp("done", "says that a request is done", .request)
    ]

    let server: NodeID
    let requests: Int64
    let timeout: Span

    /// The request that waits for its reply, from 1.
    var current: Int64 = 0
    var answered: Int64 = 0
    var attempts: Int64 = 0

    public init(options: inout Options) throws {
        server = try options.node("server", "who carries the requests out")
        requests = try options.count("requests", default: 2000, "how many requests to make; 0 is no end")
        timeout = try options.span("timeout", default: .milliseconds(200), "how long to wait before asking again")
    }

    public mutating func start(in context: inout Context) {
        answered = context.storage["answered"].int ?? 0
        current = answered
        makeNextRequest(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "timeout":
            ask(in: &context)
        case "done":
            guard message["request"].int == current, answered < current else { return }
            answered += 1
            context.storage["answered"] = .int(answered)
            context.cancel("reply")
            makeNextRequest(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func makeNextRequest(in context: inout Context) {
        guard requests == 0 || current < requests else { return }
        current += 1
        ask(in: &context)
    }

    private mutating func ask(in context: inout Context) {
        attempts += 1
        context.send(Message("charge", "request", .int(current)), to: server)
        context.after(timeout, Message("timeout"), timer: "reply")
    }

    public var observations: [Observation] {
        [
            Observation("requests", current),
            Observation("answered", answered),
            Observation("attempts", attempts),
        ]
    }
}
