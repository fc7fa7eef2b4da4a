import Cluster

/// Keeps one value: of all that were written, the one with the greatest stamp. The last writer wins, by the stamps.
public struct Register: Program {
    public static let name = "register"
    public static let summary = "keeps the write with the greatest stamp, and drops the others"
    public static let messages = [
        MessageHelp("write", "replaces the value if its stamp is greater", .init("stamp", .count, "the stamp"), number),
        MessageHelp("read", "asks for the greatest stamp", number),
    ]

    private static let number = MessageHelp.Field("number", .count, "the number of the write")

    var stamp: Int64 = 0
    /// Who wrote it. Of two equal stamps, that of the later node on the list counts as greater.
    var author: NodeID?
    var writes: Int64 = 0
    var dropped: Int64 = 0

    public init(options: inout Options) throws {}

    public mutating func receive(
        _ message: borrowing Message, from writer: NodeID, in context: inout Context
    ) {
        let number = message["number"]
        switch message.kind {
        case "write":
            write(message["stamp"].int ?? 0, by: writer, in: &context)
            context.reply(Message("written", "number", number))
        case "read":
            context.reply(Message("latest", "number", number, "stamp", .int(stamp)))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func write(_ newStamp: Int64, by writer: NodeID, in context: inout Context) {
        writes += 1
        let isNewer = newStamp > stamp || newStamp == stamp && author.map { $0 < writer } ?? true
        guard isNewer else {
            dropped += 1
            context.note("dropped: its stamp is smaller")
            return
        }
        stamp = newStamp
        author = writer
        context.note("kept")
    }

    public var observations: [Observation] {
        [
            Observation("writes", writes),
            Observation("dropped", dropped),
            Observation("author", author.map { .node($0) } ?? .null),
        ]
    }
}
