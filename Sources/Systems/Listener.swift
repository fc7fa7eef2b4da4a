import Cluster

/// Hears messages from several senders, and keeps the order in which they came.
public struct Listener: Program {
    public static let name = "listener"
    public static let summary = "keeps the order in which messages reach it"
    public static let messages = [MessageHelp("request", "is heard, and not answered")]

    let senders: [NodeID]
    var heard: Int64 = 0
    /// One digit a message: which of the senders it came from, 1 for the first. The latest 15 messages.
    var order: Int64 = 0

    public init(options: inout Options) throws {
        senders = try options.nodes("senders", "whose messages it keeps apart, nine at most")
        guard senders.count <= 9 else { throw Options.Failure(option: "senders", message: "nine senders at most") }
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        guard let place = senders.firstIndex(of: sender) else { return }
        heard += 1
        order = order % 100_000_000_000_000 * 10 + Int64(place) + 1
        context.note("order so far: \(order)")
    }

    public var observations: [Observation] {
        [Observation("heard", heard), Observation("order", order)]
    }
}
