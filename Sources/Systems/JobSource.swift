import Cluster

/// Sends jobs as they come, whether or not earlier ones are done: an open stream of requests.
public struct JobSource: Program {
    public static let name = "job-source"
    public static let summary = "sends jobs as they come, and measures how long each takes"
    public static let messages: [MessageHelp] = []

    let server: NodeID
    let jobs: Arrivals
    /// How many jobs to send; 0 is no end.
    let limit: Int64
    var sent: Int64 = 0
    var answered: Int64 = 0

    public init(options: inout Options) throws {
        server = try options.node("server", "who does the jobs, or spreads them")
        jobs = try options.arrivals("rate", default: .poisson(perSecond: 8), "when a job comes")
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
            context.send(Message("job", "job", .int(sent), "at", .int(context.now.nanoseconds)), to: server)
            awaitNextJob(in: &context)
        case "done":
            answered += 1
            context.sample("response", context.now - Instant(nanoseconds: message["at"].int ?? 0))
        default:
            context.note("does not understand \(message.kind)")
        }
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
