import Cluster

/// Calls a procedure in its own memory: no message goes anywhere, and caller and callee live and die together.
public struct LocalCaller: Program {
    public static let name = "local-caller"
    public static let summary = "calls a procedure in its own memory now and then"
    public static let messages: [MessageHelp] = []

    let calls: Arrivals
    let limit: Int64
    var called: Int64 = 0
    var executed: Int64 = 0
    var returned: Int64 = 0

    public init(options: inout Options) throws {
        calls = try options.arrivals("rate", default: .poisson(perSecond: 10), "when it calls")
        limit = try options.count("count", default: 0, "how many calls it makes; 0 is no end")
    }

    public mutating func start(in context: inout Context) {
        awaitNextCall(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        guard message.kind == "next" else {
            context.note("does not understand \(message.kind)")
            return
        }
        called += 1
        execute()
        returned += 1
        awaitNextCall(in: &context)
    }

    private mutating func execute() {
        executed += 1
    }

    private mutating func awaitNextCall(in context: inout Context) {
        guard limit == 0 || called < limit else { return }
        if let wait = calls.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("next"), timer: "next")
        }
    }

    public var observations: [Observation] {
        [
            Observation("called", called),
            Observation("executed", executed),
            Observation("returned", returned),
        ]
    }
}
