import Cluster

/// Sends jobs as they come, whether or not earlier ones are done: an open stream of requests.
public struct JobSource: Program {
    public static let name = "job-source"
    public static let summary = "sends jobs as they come, and measures how long each takes"
    public static let messages = [
        MessageHelp("done", "says that a job is done", .init("at", .span, "when it was handed in"))
    ]

    let server: NodeID
    let jobs: Arrivals
    /// How long a job takes; zero leaves it to the server.
    let work: Distribution
    /// How many jobs to send; 0 is no end.
    let limit: Int64
    var sent: Int64 = 0
    var answered: Int64 = 0

    public init(options: inout Options) throws {
        server = try options.node("server", "who does the jobs, or spreads them")
        jobs = try options.arrivals("rate", default: .poisson(perSecond: 8), "when a job comes")
        work = try options.distribution(
            "work", default: .constant(.zero), "how long a job takes; 0s leaves it to the server")
        limit = try options.count("count", default: 0, "how many jobs it sends; 0 is no end")
    }

    public mutating func start(in context: inout Context) {
        awaitNextJob(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "begin":
            sent += 1
            context.send(job(in: &context), to: server)
            awaitNextJob(in: &context)
        case "done":
            answered += 1
            context.sample("response", context.now - Instant(nanoseconds: message["at"].int ?? 0))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private func job(in context: inout Context) -> Message {
        var fields: [Message.Field] = [.init("job", .int(sent)), .init("at", .int(context.now.nanoseconds))]
        let time = work.sample(&context.random)
        if time > .zero { fields.append(.init("work", .int(time.nanoseconds))) }
        return Message("job", fields: fields)
    }

    private mutating func awaitNextJob(in context: inout Context) {
        guard limit == 0 || sent < limit else { return }
        if let wait = jobs.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("begin"), timer: "begin")
        }
    }

    public var observations: [Observation] {
        [
            Observation("sent", sent), Observation("answered", answered),
            Observation("open", sent - answered),
        ]
    }
}
