import Cluster

/// Cuts a film that lies on a server: it fetches all of it and renders it here, or a small copy and has it rendered there.
public struct FilmEditor: Program {
    public static let name = "film-editor"
    public static let summary = "cuts a film that lies on a server, here or there"
    public static let messages = [
        MessageHelp("done", "brings what it wants", .init("job", .count, "1 the film or its copy, 2 the result"))
    ]

    public enum Mode: String, CaseIterable, Sendable {
        /// Fetches the film, and renders it here.
        case move
        /// Fetches a small copy, sends the list of cuts, and fetches the result.
        case proxy
    }

    let server: NodeID
    let mode: Mode
    let film: UInt32
    let copy: UInt32
    let result: UInt32
    let cuts: UInt32
    let edit: Span
    let render: Span

    public init(options: inout Options) throws {
        server = try options.node("server", "where the film lies")
        mode = try options.choice("mode", default: Mode.move, "what it fetches, and where the film is rendered")
        film = try options.bytes("film", default: 4_000_000_000, "how big the film is")
        copy = try options.bytes("copy", default: 100_000_000, "how big the small copy is")
        result = try options.bytes("result", default: 400_000_000, "how big the result is")
        cuts = try options.bytes("cuts", default: 10_000, "how big the list of cuts is")
        edit = try options.span("edit", default: .seconds(3600), "how long a person cuts")
        render = try options.span("render", default: .seconds(600), "how long rendering takes at speed 1")
    }

    public mutating func start(in context: inout Context) {
        fetch(mode == .move ? film : copy, as: 1, work: .zero, bytes: 0, in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "done" where message["job"].int == 1:
            context.note("can begin to cut")
            context.sample("begin", context.now - .zero)
            context.after(edit, Message("cut"))
        case "cut" where mode == .move:
            context.work(render)
            context.after(.zero, Message("finished"))
        case "cut":
            fetch(result, as: 2, work: render, bytes: cuts, in: &context)
        case "done", "finished":
            context.note("has the result")
            context.sample("time", context.now - .zero - edit)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Has the server do some work, and send so much.
    private func fetch(_ size: UInt32, as job: Int64, work: Span, bytes: UInt32, in context: inout Context) {
        context.send(
            Message(
                "job",
                fields: [
                    .init("job", .int(job)), .init("work", .int(work.nanoseconds)), .init("result", .int(Int64(size))),
                ]), to: server, bytes: bytes)
    }
}
