import Cluster

/// Keeps files. It hands out a file's contents and takes whole new ones: whoever saves last, wins.
///
/// A file is known by how many lines it has. `save` replaces it blindly; `save-if` only when it has not changed since
/// the version that the editor had read; `append` adds a line to whatever is there; `lock` lets one editor in at a time.
public struct FileServer: Program {
    public static let name = "file-server"
    public static let summary = "keeps files, and lets editors overwrite each other's lines"
    public static let messages = [
        MessageHelp("read", "asks for a file’s contents", file, save),
        MessageHelp(
            "save", "replaces a file, whatever happened to it since it was read", file, lines, version, save, readAt),
        MessageHelp(
            "save-if", "replaces a file unless it has changed since that version", file, lines, version, save, readAt),
        MessageHelp("append", "adds one line to whatever the file holds", file, save),
        MessageHelp("lock", "asks to be let in alone, and waits its turn", file, save),
    ]

    private static let file = MessageHelp.Field("file", .text, "which file; notes unless given")
    private static let lines = MessageHelp.Field("lines", .count, "how many lines it has now")
    private static let version = MessageHelp.Field("version", .count, "the version that it was made from")
    private static let save = MessageHelp.Field("save", .count, "what its sender calls the save")
    private static let readAt = MessageHelp.Field("read-at", .span, "when the server read it")

    struct File: Hashable, Sendable {
        var lines: Int64 = 0
        /// Counts the saves; each makes a new version.
        var version: Int64 = 0
        /// Who saved last.
        var author: NodeID?
    }

    /// A request for the lock: whose it is, and for which of its saves.
    struct Turn: Hashable, Sendable {
        let editor: NodeID
        let save: Value
    }

    let disk: Span
    var files: SortedMap<Symbol, File> = [:]
    /// Who has each file's lock, and who waits for it, in order.
    var turns: SortedMap<Symbol, [Turn]> = [:]

    public init(options: inout Options) throws {
        disk = try options.span("disk", default: .zero, "how long a save takes")
    }

    public mutating func start(in context: inout Context) {
        for (name, stored) in context.storage.entries {
            guard case .record(let fields) = stored else { continue }
            files[name] = File(
                lines: fields["lines"]?.int ?? 0, version: fields["version"]?.int ?? 0, author: fields["author"]?.node)
        }
    }

    public mutating func receive(
        _ message: borrowing Message, from editor: NodeID, in context: inout Context
    ) {
        let name = message["file"].string.flatMap { Symbol($0) } ?? "notes"
        let file = files[name] ?? File()
        switch message.kind {
        case "read":
            context.reply(contents("contents", of: file, for: message["save"], at: context.now))
        case "save":
            write(name, lines: message["lines"].int ?? 0, for: message, in: &context)
        case "save-if":
            if message["version"].int == file.version {
                write(name, lines: message["lines"].int ?? 0, for: message, in: &context)
            } else {
                context.note("refused: the file has changed")
                context.count("refused")
                context.reply(contents("refused", of: file, for: message["save"], at: context.now))
            }
        case "append":
            write(name, lines: file.lines + 1, for: message, in: &context)
        case "lock":
            turns[name, default: []].append(Turn(editor: editor, save: message["save"]))
            if turns[name]?.count == 1 { admit(to: name, in: &context) }
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Replaces a file, tells the editor, and lets the next one in.
    private mutating func write(
        _ name: Symbol, lines: Int64, for message: borrowing Message, in context: inout Context
    ) {
        context.work(disk)
        let old = files[name] ?? File()
        let new = File(lines: lines, version: old.version + 1, author: context.sender)
        files[name] = new
        context.storage[name] = .record([
            "lines": .int(new.lines), "version": .int(new.version), "author": .node(context.sender),
        ])

        let base = message["version"].int ?? old.version
        context.record(Fact("write", about: context.node, name, key: new.version, value: base))
        context.count("saves")
        if let read = message["read-at"].int {
            context.sample("window", context.now - Instant(nanoseconds: read))
        }
        if base < old.version, let author = old.author {
            let whose = author == context.sender ? "its own" : "\(context.name(of: author))’s"
            context.note("\(FileServer.count(lines)), \(whose) is lost")
        } else {
            context.note(FileServer.count(lines))
        }
        context.reply(Message("saved", "save", message["save"], "version", .int(new.version)))

        if let turn = turns[name]?.first, turn.editor == context.sender, turn.save == message["save"] {
            turns[name]?.removeFirst()
            admit(to: name, in: &context)
        }
    }

    /// Gives the lock, and the contents with it, to the first in line.
    private func admit(to name: Symbol, in context: inout Context) {
        guard let turn = turns[name]?.first else { return }
        let file = files[name] ?? File()
        context.send(contents("granted", of: file, for: turn.save, at: context.now), to: turn.editor)
    }

    private func contents(_ kind: Symbol, of file: File, for save: Value, at now: Instant) -> Message {
        Message(
            kind,
            fields: [
                .init("lines", .int(file.lines)), .init("version", .int(file.version)), .init("save", save),
                .init("read-at", .int(now.nanoseconds)),
            ])
    }

    static func count(_ lines: Int64) -> String {
        lines == 1 ? "1 line" : "\(lines) lines"
    }

    public var observations: [Observation] {
        let holders = turns.compactMap { $0.value.first.map { Value.node($0.editor) } }
        return [
            Observation("lines", files.reduce(0) { $0 + $1.value.lines }),
            Observation("version", files.reduce(0) { $0 + $1.value.version }),
            Observation("waiting", turns.reduce(0) { $0 + max(0, Int64($1.value.count) - 1) }),
        ] + (holders.isEmpty ? [] : [Observation("holder", .list(holders))])
    }
}
