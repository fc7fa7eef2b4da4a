import Cluster

/// Makes identifiers by drawing random bits, without asking anybody whether they are taken.
public struct IdMaker: Program {
    public static let name = "id-maker"
    public static let summary = "draws random identifiers, round after round, and asks nobody"
    public static let messages: [MessageHelp] = []

    let registry: NodeID
    let bits: Int64
    let ids: Int64
    let every: Span
    var rounds: Int64 = 0

    public init(options: inout Options) throws {
        registry = try options.node("registry", "who looks at the identifiers afterwards")
        bits = try options.count("bits", default: 16, in: 1...62, "how many bits an identifier has")
        ids = try options.count("ids", default: 75, in: 0...1_000_000, "how many it makes in a round")
        every = try options.span("every", default: .seconds(1), "how long a round lasts")
        guard every > .zero else { throw Options.Failure(option: "every", message: "a round takes some time") }
    }

    public mutating func start(in context: inout Context) {
        context.after(every, Message("round"))
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        guard message.kind == "round" else {
            context.note("does not understand \(message.kind)")
            return
        }
        rounds += 1
        let drawn = (0..<ids).map { _ in Value.int(Int64(context.random.below(1 << UInt64(bits)))) }
        context.send(Message("ids", "round", .int(rounds), "list", .list(drawn)), to: registry)
        context.after(every, Message("round"))
    }

    public var observations: [Observation] { [Observation("rounds", rounds)] }
}
