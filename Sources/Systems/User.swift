import Cluster

/// A person who thinks, asks for a job, waits until it is done, and thinks again: a closed loop.
public struct User: Program {
    public static let name = "user"
    public static let summary = "thinks, asks for a job, waits for it, and begins again"
    public static let messages = [
        MessageHelp("done", "says that its job is done", .init("at", .span, "when it was handed in"))
    ]

    let server: NodeID
    let think: Distribution
    var jobs: Int64 = 0
    var answered: Int64 = 0

    public init(options: inout Options) throws {
        server = try options.node("server", "who does the jobs")
        think = try options.distribution("think", default: .exponential(mean: .seconds(9)), "how long it thinks")
    }

    public mutating func start(in context: inout Context) {
        context.after(think.sample(&context.random), Message("thought"))
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "thought":
            jobs += 1
            context.send(Message("job", "job", .int(jobs), "at", .int(context.now.nanoseconds)), to: server)
        case "done":
            answered += 1
            context.sample("response", context.now - Instant(nanoseconds: message["at"].int ?? 0))
            context.after(think.sample(&context.random), Message("thought"))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    public var observations: [Observation] {
        [Observation("jobs", jobs), Observation("answered", answered)]
    }
}
