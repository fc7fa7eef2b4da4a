import Cluster

/// Serves with as many small servers as it has rented, and rents as many as the load of a moment ago would have needed.
///
/// A server takes some time to boot. One that is no longer needed is given back when those ordered with it would be.
public struct ElasticPool: Program {
    public static let name = "elastic-pool"
    public static let summary = "rents servers for the load that it sees, and waits for them to boot"
    public static let messages = [
        MessageHelp("request", "is served if there is capacity, and otherwise refused", .request)
    ]

    let boot: Span
    let every: Span
    /// What the servers that run can still serve before the next look at the load.
    var left: Int64 = 0
    /// Requests that came since the last look.
    var arrived: Int64 = 0
    var served: Int64 = 0
    var refused: Int64 = 0

    public init(options: inout Options) throws {
        boot = try options.span("boot", default: .seconds(30), "how long a server takes to boot")
        every = try options.span("every", default: .milliseconds(250), "how often it looks at the load")
        guard every > .zero else { throw Options.Failure(option: "every", message: "it takes some time") }
    }

    public mutating func start(in context: inout Context) {
        context.after(every, Message("look"))
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "request":
            arrived += 1
            serve(message["request"], in: &context)
        case "look":
            context.after(boot, Message("booted", "capacity", .int(arrived)))
            context.gauge("demand", arrived * 1_000_000_000 / every.nanoseconds)
            arrived = 0
            context.after(every, Message("look"))
        case "booted":
            // Chance makes one look at the load too high and the next too low: what is left over still counts a while.
            let capacity = message["capacity"].int ?? 0
            left = min(left, 4 * capacity) + capacity
            context.gauge("capacity", capacity * 1_000_000_000 / every.nanoseconds)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func serve(_ request: Value, in context: inout Context) {
        if left > 0 {
            left -= 1
            served += 1
            context.reply(Message("done", "request", request))
        } else {
            refused += 1
            context.reply(Message("failed", "request", request))
        }
    }

    public var observations: [Observation] {
        [Observation("served", served), Observation("refused", refused)]
    }
}
