import Cluster

/// Looks for files by asking a directory who has them.
public struct DirectoryPeer: Program {
    public static let name = "directory-peer"
    public static let summary = "finds files by asking the directory"
    public static let messages = [
        MessageHelp(
            "found", "says who has a file", .init("lookup", .count, "the number of the question"),
            .init("holder", .node, "who has it; nobody unless given"))
    ]

    let directory: NodeID
    var lookups: Lookups

    public init(options: inout Options) throws {
        directory = try options.node("directory", "who knows which peer has which file")
        lookups = try Lookups(options: &options)
    }

    public mutating func start(in context: inout Context) {
        if let file = lookups.file(of: context.node) {
            context.send(Message("register", "file", .int(file)), to: directory)
        }
        lookups.awaitNext(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "look":
            let file = lookups.begin(in: &context)
            lookups.queries += 1
            context.send(Message("find", "file", .int(file), "lookup", .int(lookups.begun)), to: directory)
        case "found":
            lookups.end(message["lookup"].int, isFound: message["holder"] != .null, in: &context)
        case "late":
            lookups.end(message["lookup"].int, isFound: false, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    public var observations: [Observation] { lookups.observations }
}
