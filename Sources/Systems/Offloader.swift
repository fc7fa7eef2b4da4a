import Cluster

/// A device with tasks to do: it does each itself, or sends the data to a server and waits for the result.
///
/// A task begins when it is due, even while an earlier one keeps the device busy.
public struct Offloader: Program {
    public static let name = "offloader"
    public static let summary = "does each task itself, or sends it to a server"
    public static let messages = [
        MessageHelp("done", "brings the result of a task", .init("at", .span, "when the task was due"))
    ]

    public enum Place: String, CaseIterable, Sendable {
        /// On the device.
        case local
        /// On the server.
        case remote
    }

    let server: NodeID
    let place: Place
    let work: Span
    let data: UInt32
    let result: UInt32
    let tasks: Arrivals
    let limit: Int64
    var begun: Int64 = 0
    var done: Int64 = 0
    /// When the tasks were due that it has not done yet, the one at work first.
    var waiting: [Instant] = []

    public init(options: inout Options) throws {
        server = try options.node("server", "who can do its tasks")
        place = try options.choice("place", default: Place.local, "where a task is done")
        work = try options.span("work", default: .seconds(1), "how long a task takes at speed 1")
        data = try options.bytes("data", default: 1_000_000, "what has to be sent for a task")
        result = try options.bytes("result", default: 0, "what comes back")
        tasks = try options.arrivals("rate", default: .every(.milliseconds(1)), "when a task is due")
        limit = try options.count("count", default: 1, "how many tasks it has; 0 is no end")
    }

    public mutating func start(in context: inout Context) {
        awaitTask(after: context.now, in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let due = Instant(nanoseconds: message["at"].int ?? 0)
        switch message.kind {
        case "begin":
            awaitTask(after: due, in: &context)
            take(due, in: &context)
        case "work":
            context.work(work)
            context.after(.zero, Message("worked"))
        case "worked":
            guard let due = waiting.first else { return }
            waiting.removeFirst()
            finish(due, in: &context)
            if !waiting.isEmpty { context.after(.zero, Message("work")) }
        case "done":
            finish(due, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func take(_ due: Instant, in context: inout Context) {
        switch place {
        case .local:
            waiting.append(due)
            if waiting.count == 1 { context.after(.zero, Message("work")) }
        case .remote:
            let task = Message(
                "job",
                fields: [
                    .init("at", .int(due.nanoseconds)), .init("work", .int(work.nanoseconds)),
                    .init("result", .int(Int64(result))),
                ])
            context.send(task, to: server, bytes: data)
        }
    }

    private mutating func finish(_ due: Instant, in context: inout Context) {
        done += 1
        context.note("task \(done) is done")
        context.sample("time", context.now - due)
    }

    private mutating func awaitTask(after due: Instant, in context: inout Context) {
        guard limit == 0 || begun < limit else { return }
        guard let wait = tasks.wait(from: due - .zero, &context.random) else { return }
        begun += 1
        let next = due + wait
        context.after(max(.zero, next - context.now), Message("begin", "at", .int(next.nanoseconds)), timer: "begin")
    }

    public var observations: [Observation] {
        [
            Observation("begun", begun), Observation("done", done),
            Observation("work", work), Observation("data", .int(Int64(data)), unit: .bytes),
        ]
    }
}
