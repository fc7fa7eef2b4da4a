import Cluster

/// Knows which peer has which file: the one place to ask, and the one place to fail.
public struct Directory: Program {
    public static let name = "directory"
    public static let summary = "knows which peer has which file"
    public static let messages = [
        MessageHelp("register", "says that its sender has a file", .init("file", .count, "its number")),
        MessageHelp(
            "find", "asks who has a file", .init("file", .count, "its number"),
            .init("lookup", .count, "the number of the question")),
    ]

    var holders: SortedMap<Int64, NodeID> = [:]
    var answers: Int64 = 0

    public init(options: inout Options) throws {}

    public mutating func receive(
        _ message: borrowing Message, from peer: NodeID, in context: inout Context
    ) {
        let file = message["file"].int ?? 0
        switch message.kind {
        case "register":
            holders[file] = peer
        case "find":
            answers += 1
            let holder = holders[file].map { Value.node($0) } ?? .null
            context.reply(Message("found", "lookup", message["lookup"], "holder", holder))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    public var observations: [Observation] {
        [Observation("files", holders.count), Observation("answers", answers)]
    }
}
