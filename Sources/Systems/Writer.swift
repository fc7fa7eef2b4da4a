import Cluster

/// Writes to a register now and then, and stamps each write: by its clock, or with a number.
public struct Writer: Program {
    public static let name = "writer"
    public static let summary = "writes to a register, and stamps its writes"
    public static let messages = [
        MessageHelp("latest", "tells the greatest stamp", number, .init("stamp", .count, "the stamp")),
        MessageHelp("written", "says that a write is done", number),
    ]

    private static let number = MessageHelp.Field("number", .count, "the number of the write")

    /// Where a stamp comes from.
    public enum Stamp: String, CaseIterable, Sendable {
        /// What the writer's clock says.
        case clock
        /// One more than the greatest that the register has, for which it asks first.
        case counter
    }

    let register: NodeID
    let stamp: Stamp
    let writes: Arrivals
    let limit: Int64
    var begun: Int64 = 0
    var written: Int64 = 0

    public init(options: inout Options) throws {
        register = try options.node("register", "where it writes")
        stamp = try options.choice("stamp", default: Stamp.clock, "where a stamp comes from")
        writes = try options.arrivals("rate", default: .poisson(perSecond: 10), "when it begins a write")
        limit = try options.count("count", default: 0, "how many writes it begins; 0 is no end")
    }

    public mutating func start(in context: inout Context) {
        awaitNextWrite(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let number = message["number"].int ?? 0
        switch message.kind {
        case "begin":
            begin(in: &context)
            awaitNextWrite(in: &context)
        case "latest":
            submit(number, stamp: (message["stamp"].int ?? 0) + 1, in: &context)
        case "written":
            written += 1
            record("ended", number, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitNextWrite(in context: inout Context) {
        guard limit == 0 || begun < limit else { return }
        if let wait = writes.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("begin"), timer: "begin")
        }
    }

    private mutating func begin(in context: inout Context) {
        begun += 1
        record("begun", begun, in: &context)
        switch stamp {
        case .clock: submit(begun, stamp: context.now.nanoseconds, in: &context)
        case .counter: context.send(Message("read", "number", .int(begun)), to: register)
        }
    }

    private func submit(_ number: Int64, stamp: Int64, in context: inout Context) {
        record("stamped", number, stamp, in: &context)
        context.send(Message("write", "number", .int(number), "stamp", .int(stamp)), to: register)
    }

    private func record(_ kind: Symbol, _ number: Int64, _ value: Int64 = 0, in context: inout Context) {
        let write = number << 20 | Int64(context.node.index)
        context.record(Fact(kind, about: register, "write", key: write, value: value))
    }

    public var observations: [Observation] {
        [Observation("begun", begun), Observation("written", written)]
    }
}
