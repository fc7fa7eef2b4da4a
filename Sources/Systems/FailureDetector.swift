import Cluster

/// Asks a node again and again whether it is there, and suspects it when no answer comes in time.
///
/// A suspicion is no knowledge: an answer that comes late ends it.
public struct FailureDetector: Program {
    public static let name = "failure-detector"
    public static let summary = "asks a node now and then, and suspects it when it does not answer in time"
    public static let messages = [
        MessageHelp("done", "says that the node is there", .request)
    ]

    let watch: NodeID
    let every: Span
    let timeout: Span
    var asked: Int64 = 0
    /// The questions without an answer that are not overdue yet.
    var waiting: [Int64] = []
    var concluded: Int64 = 0
    var suspicions: Int64 = 0
    var suspects = false

    public init(options: inout Options) throws {
        watch = try options.node("watch", "whom it watches")
        every = try options.span("every", default: .seconds(1), "how often it asks")
        timeout = try options.span("timeout", default: .milliseconds(150), "how long it waits for an answer")
        guard every > .zero else { throw Options.Failure(option: "every", message: "it takes some time") }
    }

    public mutating func start(in context: inout Context) {
        ask(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let question = message["request"].int ?? 0
        switch message.kind {
        case "ask":
            ask(in: &context)
        case "done":
            if let place = waiting.firstIndex(of: question) {
                waiting.remove(at: place)
                concluded += 1
            }
            if suspects { context.note("an answer after all: trusts it again") }
            suspects = false
        case "overdue":
            guard let place = waiting.firstIndex(of: question) else { return }
            waiting.remove(at: place)
            concluded += 1
            suspicions += 1
            suspects = true
            context.note("no answer in time: suspects it")
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func ask(in context: inout Context) {
        asked += 1
        waiting.append(asked)
        context.send(Message("request", "request", .int(asked)), to: watch)
        context.after(timeout, Message("overdue", "request", .int(asked)))
        context.after(every, Message("ask"))
    }

    public var observations: [Observation] {
        [
            Observation("concluded", concluded),
            Observation("suspicions", suspicions),
            Observation("suspects", .bool(suspects)),
        ]
    }
}
