import Cluster

/// Hears of every event of some processes, and finds out from their vectors which happened before which.
///
/// One event happened before another if its vector is at most the other's in every place, and not the same; if neither
/// did, the two are concurrent (Fidge 1988, Mattern 1989).
public struct Monitor: Program {
    public static let name = "monitor"
    public static let summary = "compares the events of processes, two by two"
    public static let messages = [
        MessageHelp(
            "event", "reports an event, with its `vector`", .init("lamport", .count, "its number by Lamport’s rule"),
            .init("clock", .span, "when it was, by the sender’s clock"))
    ]

    struct Event: Hashable, Sendable {
        let lamport: Int64
        let clock: Int64
        let vector: [Int64]

        func happenedBefore(_ other: Event) -> Bool {
            vector != other.vector && zip(vector, other.vector).allSatisfy { $0 <= $1 }
        }
    }

    var events: [Event] = []
    var ordered: Int64 = 0
    var concurrent: Int64 = 0
    /// Of the ordered pairs, those that the Lamport times, or the clocks, put in another order.
    var lamportWrong: Int64 = 0
    var clockWrong: Int64 = 0
    /// Concurrent pairs whose Lamport times differ all the same.
    var invented: Int64 = 0

    public init(options: inout Options) throws {}

    public mutating func receive(
        _ message: borrowing Message, from process: NodeID, in context: inout Context
    ) {
        guard message.kind == "event" else {
            context.note("does not understand \(message.kind)")
            return
        }
        let new = Event(
            lamport: message["lamport"].int ?? 0, clock: message["clock"].int ?? 0,
            vector: (message["vector"].list ?? []).map { $0.int ?? 0 })
        for old in events {
            if old.happenedBefore(new) {
                note(old, before: new)
            } else if new.happenedBefore(old) {
                note(new, before: old)
            } else {
                concurrent += 1
                if old.lamport != new.lamport { invented += 1 }
            }
        }
        events.append(new)
    }

    private mutating func note(_ first: Event, before second: Event) {
        ordered += 1
        if first.lamport >= second.lamport { lamportWrong += 1 }
        if first.clock > second.clock { clockWrong += 1 }
    }

    public var observations: [Observation] {
        [
            Observation("events", events.count),
            Observation("ordered", ordered),
            Observation("concurrent", concurrent),
            Observation("lamport_wrong", lamportWrong),
            Observation("clock_wrong", clockWrong),
            Observation("invented", invented),
        ]
    }
}
