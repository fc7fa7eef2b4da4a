import Cluster

/// Does jobs one after the other, in the order in which they come, and says when each is done.
public struct JobServer: Program {
    public static let name = "job-server"
    public static let summary = "does one job after the other; the rest wait in its mailbox"
    public static let messages = [
        MessageHelp(
            "job", "asks for a job", .init("work", .span, "how long it takes, where that is not left to chance"),
            .init("result", .bytes, "how many bytes come back"), .init("job", .count, "its number"),
            .init("at", .span, "when it was handed in")),
        MessageHelp("ping", "asks whether it is there"),
    ]

    let service: Distribution
    var done: Int64 = 0

    public init(options: inout Options) throws {
        service = try options.distribution(
            "service", default: .exponential(mean: .milliseconds(100)), "how long a job takes")
    }

    public mutating func receive(
        _ message: borrowing Message, from client: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "job":
            context.work(message["work"].int.map { Span(nanoseconds: $0) } ?? service.sample(&context.random))
            done += 1
            let answer = Message("done", "job", message["job"], "at", message["at"])
            context.send(answer, to: client, bytes: UInt32(clamping: message["result"].int ?? 0))
        case "ping":
            context.reply(Message("pong"))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    public var observations: [Observation] { [Observation("done", done)] }
}
