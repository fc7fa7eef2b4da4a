import Cluster

/// A computer that gets an address, has it written down under its name, and now and then moves to another.
public struct Device: Program {
    public static let name = "device"
    public static let summary = "gets an address, registers it under a name, and moves now and then"
    public static let messages = [
        MessageHelp(
            "leased", "lends it an address", .init("address", .count, "which"), .init("length", .span, "for how long")),
        MessageHelp("refused", "says that no address is left"),
        MessageHelp(
            "visit", "asks for what it has", .init("address", .count, "where it is looked for"),
            .init("visit", .count, "the number of the visit")),
    ]

    let addresses: NodeID
    let registry: NodeID
    let label: String
    let moves: Arrivals
    /// Its address; nil while it has none.
    var address: Int64?
    var changes: Int64 = 0

    public init(options: inout Options) throws {
        addresses = try options.node("addresses", "who lends it an address")
        registry = try options.node("registry", "the name server that knows it")
        label = try options.text("name", default: "www.shop.example", "its name")
        moves = try options.arrivals("move", default: .poisson(perSecond: 0), "when it gets another address")
    }

    public mutating func start(in context: inout Context) {
        context.send(Message("request"), to: addresses)
        awaitNextMove(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "leased":
            settle(at: message["address"].int, length: message["length"].int ?? 0, in: &context)
        case "refused":
            context.after(.seconds(10), Message("retry"), timer: "lease")
        case "retry":
            context.send(Message("request"), to: addresses)
        case "renew":
            if let address { context.send(Message("request", "keep", .int(address)), to: addresses) }
        case "move":
            if let address { context.send(Message("release", "address", .int(address)), to: addresses) }
            address = nil
            context.send(Message("request"), to: addresses)
            awaitNextMove(in: &context)
        case "visit":
            let isHere = address != nil && message["address"].int == address
            context.reply(Message(isHere ? "welcome" : "unreachable", "visit", message["visit"]))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Takes an address, tells the registry if it is a new one, and plans to renew the lease at half its time.
    private mutating func settle(at new: Int64?, length: Int64, in context: inout Context) {
        context.after(Span(nanoseconds: max(1, length / 2)), Message("renew"), timer: "lease")
        guard let new, new != address else { return }
        address = new
        changes += 1
        context.note("is at address \(new)")
        context.send(Message("register", "name", .string(label), "address", .int(new)), to: registry)
    }

    private mutating func awaitNextMove(in context: inout Context) {
        if let wait = moves.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("move"), timer: "move")
        }
    }

    public var observations: [Observation] {
        [Observation("address", address ?? 0), Observation("changes", changes)]
    }
}
