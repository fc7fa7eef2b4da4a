import Cluster

/// A service in a container that always has something to do: it works, and begins again.
public struct Container: Program {
    public static let name = "container"
    public static let summary = "is always busy: does one piece of work after the other"
    public static let messages: [MessageHelp] = []

    let service: Span

    public init(options: inout Options) throws {
        service = try options.span(
            "service", default: .milliseconds(10), "how long a piece of work takes on a core of its own")
        guard service > .zero else { throw Options.Failure(option: "service", message: "work takes some time") }
    }

    public mutating func start(in context: inout Context) {
        context.after(.zero, Message("work"))
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        guard message.kind == "work" else {
            context.note("does not understand \(message.kind)")
            return
        }
        context.work(service)
        context.count("pieces")
        context.after(.zero, Message("work"))
    }
}
