import Cluster

/// Keeps one copy of a value: the newest version that it has been told.
public struct Replica: Program {
    public static let name = "replica"
    public static let summary = "keeps the newest version that it has been told"
    public static let messages = [
        MessageHelp("write", "tells a version", .init("version", .count, "which")),
        MessageHelp("read", "asks for the version it has", .init("round", .count, "the number of the question")),
    ]

    var version: Int64 = 0

    public init(options: inout Options) throws {}

    public mutating func start(in context: inout Context) {
        version = context.storage["version"].int ?? 0
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "write":
            version = max(version, message["version"].int ?? 0)
            context.storage["version"] = .int(version)
            context.reply(Message("written", "version", message["version"]))
        case "read":
            context.reply(Message("value", "round", message["round"], "version", .int(version)))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    public var observations: [Observation] { [Observation("version", version)] }
}
