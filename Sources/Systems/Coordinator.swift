import Cluster

/// Parts one job after the other among workers: a share is its own, the rest is divided, and then the workers compare.
///
/// This is the universal scalability law as a program (Gunther 1993). Of each job the coordinator does the share
/// `contention` alone; each of N workers does an equal part of the rest; then N−1 exchanges take `coherency` each.
public struct Coordinator: Program {
    public static let name = "coordinator"
    public static let summary = "does part of each job alone, divides the rest, and lets the workers compare"
    public static let messages = [
        MessageHelp("done", "says that a part is done")
    ]

    let workers: [NodeID]
    let job: Span
    let contention: Double
    let coherency: Double

    var done: Int64 = 0
    /// Workers that are still at their part of the job.
    var working = 0
    /// Exchanges that the job still needs.
    var exchanges = 0

    public init(options: inout Options) throws {
        workers = try options.nodes("workers", "who does the parts")
        job = try options.span("job", default: .seconds(1), "how long one worker alone would take for a job")
        contention = try options.share("contention", default: 0.05, "the share that only the coordinator can do")
        coherency = try options.share("coherency", default: 0.005, "how much of a job one exchange takes")
    }

    public mutating func start(in context: inout Context) {
        context.after(.zero, Message("begin"))
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "begin":
            context.work(share(contention))
            working = workers.count
            exchanges = workers.count - 1
            let part = share((1 - contention) / Double(max(1, workers.count)))
            for worker in workers { context.send(Message("job", "work", .int(part.nanoseconds)), to: worker) }
        case "done" where working > 1:
            working -= 1
        case "done":
            working = 0
            exchangeNext(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Lets the next worker compare its result with those before it; when all have, the job is done.
    private mutating func exchangeNext(in context: inout Context) {
        guard exchanges > 0 else {
            done += 1
            context.note("job \(done) is done")
            context.after(.zero, Message("begin"))
            return
        }
        context.send(Message("job", "work", .int(share(coherency).nanoseconds)), to: workers[exchanges])
        exchanges -= 1
    }

    private func share(_ share: Double) -> Span {
        Span(nanoseconds: Int64((Double(job.nanoseconds) * share).rounded()))
    }

    public var observations: [Observation] {
        [Observation("done", done), Observation("exchanges", exchanges)]
    }
}
