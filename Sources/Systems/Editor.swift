import Cluster

/// A person who adds one line to a shared file now and then: reads it, thinks, and saves.
///
/// A save is begun at every arrival, even while an earlier one of the same editor is still open.
public struct Editor: Program {
    public static let name = "editor"
    public static let summary = "reads a file, thinks, and saves it with one line more"
    public static let messages = [
        MessageHelp("contents", "brings what a file holds", save, lines, version, readAt),
        MessageHelp("granted", "lets it in, and brings what a file holds", save, lines, version, readAt),
        MessageHelp("refused", "says that the file has changed, and brings it", save, lines, version, readAt),
        MessageHelp("saved", "says that a save is done", save, version),
    ]

    private static let save = MessageHelp.Field("save", .count, "the number of the save")
    private static let lines = MessageHelp.Field("lines", .count, "how many lines it has")
    private static let version = MessageHelp.Field("version", .count, "its version")
    private static let readAt = MessageHelp.Field("read-at", .span, "when the server read it")

    public enum Mode: String, CaseIterable, Sendable {
        /// Reads, thinks, and replaces the file blindly.
        case naive
        /// Asks to be let in alone, and holds the file while thinking.
        case lock
        /// Saves only if nothing has changed, and otherwise tries again with what is there now.
        case cas
        /// Thinks first, and lets the server add the line.
        case append
    }

    let file: Symbol
    let server: NodeID
    let mode: Mode
    let saves: Arrivals
    let think: Distribution
    /// How many saves to begin; 0 is no end.
    let limit: Int64

    var begun: Int64 = 0
    var acknowledged: Int64 = 0
    var attempts: Int64 = 0
    /// When each open save was begun, by its number.
    var open: SortedMap<Int64, Instant> = [:]

    public init(options: inout Options) throws {
        file = try options.symbol("file", default: "notes", "the file it edits")
        server = try options.node("server", "the file server that keeps the file")
        mode = try options.choice("mode", default: Mode.naive, "what it does when it saves")
        saves = try options.arrivals("rate", default: .poisson(perSecond: 10), "when it begins a save")
        think = try options.distribution("think", default: .constant(.milliseconds(50)), "how long it thinks")
        limit = try options.count("count", default: 0, "how many saves it begins; 0 is no end")
    }

    public mutating func start(in context: inout Context) {
        awaitNextSave(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "begin":
            begin(in: &context)
            awaitNextSave(in: &context)
        case "contents", "granted":
            context.note("read \(file), \(FileServer.count(message["lines"].int ?? 0))")
            context.after(think.sample(&context.random), draft(after: message))
        case "thought":
            submit(message, in: &context)
        case "refused":
            guard let save = message["save"].int, open[save] != nil else { return }
            context.count("retries")
            submit(draft(after: message), in: &context)
        case "saved":
            finish(message, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitNextSave(in context: inout Context) {
        guard limit == 0 || begun < limit else { return }
        if let wait = saves.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("begin"), timer: "begin")
        }
    }

    private mutating func begin(in context: inout Context) {
        begun += 1
        open[begun] = context.now
        switch mode {
        case .naive, .cas:
            context.send(Message("read", "file", name, "save", .int(begun)), to: server)
        case .lock:
            context.send(Message("lock", "file", name, "save", .int(begun)), to: server)
        case .append:
            context.after(think.sample(&context.random), Message("thought", "save", .int(begun)))
        }
    }

    /// What the editor will have on screen when it has thought: what it read, and where that stood.
    private func draft(after contents: borrowing Message) -> Message {
        Message(
            "thought",
            fields: [
                .init("save", contents["save"]), .init("lines", contents["lines"]),
                .init("version", contents["version"]), .init("read-at", contents["read-at"]),
            ])
    }

    private mutating func submit(_ draft: borrowing Message, in context: inout Context) {
        attempts += 1
        if mode == .append {
            context.send(Message("append", "file", name, "save", draft["save"]), to: server)
            return
        }
        let lines = (draft["lines"].int ?? 0) + 1
        context.send(
            Message(
                mode == .cas ? "save-if" : "save",
                fields: [
                    .init("lines", .int(lines)), .init("file", name), .init("version", draft["version"]),
                    .init("save", draft["save"]), .init("read-at", draft["read-at"]),
                ]),
            to: server)
    }

    private mutating func finish(_ saved: borrowing Message, in context: inout Context) {
        guard let save = saved["save"].int, let began = open[save] else { return }
        open[save] = nil
        acknowledged += 1
        context.note("save \(save) acknowledged")
        context.sample("waiting", context.now - began)
        context.record(Fact("acked", about: server, file, key: saved["version"].int ?? 0))
    }

    private var name: Value { .string(file.text) }

    public var observations: [Observation] {
        [
            Observation("begun", begun),
            Observation("acked", acknowledged),
            Observation("open", open.count),
            Observation("attempts", attempts),
        ]
    }
}
