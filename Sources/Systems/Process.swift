import Cluster

/// Does something now and then, tells others of it, and numbers its events by a logical clock (Lamport 1978).
///
/// The rule: each event is one more than the one before; a message carries the number of its sending; its arrival is one
/// more than the greater of that number and the last one here. Beside it the process keeps a vector: for each process,
/// how many of its events it has heard of.
public struct Process: Program {
    public static let name = "process"
    public static let summary = "numbers its events by Lamport’s rule, and tells others now and then"
    public static let messages = [
        MessageHelp(
            "news", "tells what its sender has done, with its `vector`",
            .init("lamport", .count, "the number of the sending"))
    ]

    let peers: [NodeID]
    let monitor: [NodeID]
    let arrivals: Arrivals
    let limit: Int64
    let alone: Double
    var done: Int64 = 0
    var lamport: Int64 = 0
    var vector: [Int64]

    public init(options: inout Options) throws {
        peers = try options.nodes("peers", "all processes, itself among them")
        monitor = try options.nodes("monitor", "whom it reports its events to")
        arrivals = try options.arrivals("rate", default: .poisson(perSecond: 10), "when it does something")
        limit = try options.count("count", default: 0, "how often it does something; 0 is no end")
        alone = try options.share("alone", default: 0.5, "the share of it that it tells nobody")
        vector = Array(repeating: 0, count: peers.count)
    }

    public mutating func start(in context: inout Context) {
        awaitNext(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "act":
            noteEvent(in: &context)
            if !context.random.chance(alone) { tellSomebody(in: &context) }
            awaitNext(in: &context)
        case "news":
            lamport = max(lamport, message["lamport"].int ?? 0)
            for (place, count) in (message["vector"].list ?? []).enumerated() where place < vector.count {
                vector[place] = max(vector[place], count.int ?? 0)
            }
            noteEvent(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitNext(in context: inout Context) {
        guard limit == 0 || done < limit else { return }
        done += 1
        if let wait = arrivals.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("act"), timer: "act")
        }
    }

    /// Numbers one more event, and reports it.
    private mutating func noteEvent(in context: inout Context) {
        lamport += 1
        if let own = peers.firstIndex(of: context.node) { vector[own] += 1 }
        context.note("event \(lamport)")
        guard let monitor = monitor.first else { return }
        let report = Message(
            "event",
            fields: [
                .init("lamport", .int(lamport)), .init("clock", .int(context.now.nanoseconds)),
                .init("vector", .list(vector.map { .int($0) })),
            ])
        context.send(report, to: monitor)
    }

    private func tellSomebody(in context: inout Context) {
        let others = peers.filter { $0 != context.node }
        guard !others.isEmpty else { return }
        let peer = others[Int(context.random.below(UInt64(others.count)))]
        context.send(Message("news", "lamport", .int(lamport), "vector", .list(vector.map { .int($0) })), to: peer)
    }

    public var observations: [Observation] {
        [Observation("lamport", lamport), Observation("vector", .list(vector.map { .int($0) }))]
    }
}
