import Cluster

/// Writes a new version to some replicas, picked anew each time, and when they have it reads some, picked anew, too.
///
/// A read is stale if none of the replicas that it asks has the newest version. Whether that can happen depends on how
/// many are written and how many are read (Gifford 1979; for random picks, Bailis et al. 2012).
public struct QuorumClient: Program {
    public static let name = "quorum-client"
    public static let summary = "writes to some replicas and then reads some, picked at random"
    public static let messages = [
        MessageHelp("written", "says that a replica has a version", .init("version", .count, "which")),
        MessageHelp(
            "value", "tells the version that a replica has", .init("version", .count, "which"),
            .init("round", .count, "the version that was written before it was asked")),
    ]

    let replicas: [NodeID]
    let write: Int64
    let read: Int64
    let every: Span
    let limit: Int64
    var version: Int64 = 0
    var acknowledged: Int64 = 0
    var replies: Int64 = 0
    var newest: Int64 = 0
    var reads: Int64 = 0

    public init(options: inout Options) throws {
        replicas = try options.nodes("replicas", "all copies")
        write = try options.count("w", default: 1, in: 1...1_000, "how many replicas a write reaches")
        read = try options.count("r", default: 1, in: 1...1_000, "how many replicas a read asks")
        every = try options.span("every", default: .milliseconds(100), "how often it writes, and then reads")
        limit = try options.count("count", default: 0, "how many rounds; 0 is no end")
        for (name, number) in [("w", write), ("r", read)] where !replicas.isEmpty && number > replicas.count {
            throw Options.Failure(option: name, message: "there are only \(replicas.count) replicas")
        }
    }

    public mutating func start(in context: inout Context) {
        begin(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "begin":
            begin(in: &context)
        case "written":
            guard message["version"].int == version else { return }
            acknowledged += 1
            guard acknowledged == write else { return }
            record("acked", in: &context)
            record("reading", in: &context)
            for replica in pick(read, in: &context) {
                context.send(Message("read", "round", .int(version)), to: replica)
            }
        case "value":
            guard message["round"].int == version else { return }
            replies += 1
            newest = max(newest, message["version"].int ?? 0)
            if replies == read { finish(in: &context) }
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func begin(in context: inout Context) {
        guard limit == 0 || version < limit else { return }
        version += 1
        acknowledged = 0
        replies = 0
        newest = 0
        for replica in pick(write, in: &context) {
            context.send(Message("write", "version", .int(version)), to: replica)
        }
        context.after(every, Message("begin"))
    }

    private mutating func finish(in context: inout Context) {
        reads += 1
        record("read", newest, in: &context)
        context.note(
            newest < version ? "read version \(newest), and \(version) was written" : "read version \(version)")
    }

    /// Each version is written once and read once: its number is that of the write and of the read.
    private func record(_ kind: Symbol, _ value: Int64 = 0, in context: inout Context) {
        context.record(Fact(kind, about: context.node, "value", key: version, value: value))
    }

    /// So many different replicas, each choice as likely as any other.
    private func pick(_ count: Int64, in context: inout Context) -> [NodeID] {
        var rest = replicas
        return (0..<min(count, Int64(replicas.count))).map { _ in
            rest.remove(at: Int(context.random.below(UInt64(rest.count))))
        }
    }

    public var observations: [Observation] {
        [Observation("reads", reads), Observation("version", version)]
    }
}
