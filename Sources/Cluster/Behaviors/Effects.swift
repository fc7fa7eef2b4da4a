/// What a behaviour asked for while it handled one message, in order.
struct Effects: Sendable {
    var work = Span.zero
    /// The first of them. Most handlers ask for one thing; it needs no list.
    private(set) var first: Effect?
    private(set) var rest: ContiguousArray<Effect> = []
    /// The notes among them.
    var texts: ContiguousArray<String> = []
    /// The nodes to be started.
    var births: ContiguousArray<Birth> = []
    /// What the node's storage will hold, when a change of it waits for work to end.
    var storage: Storage?

    @inline(__always)
    mutating func append(_ effect: Effect) {
        if first == nil { first = effect } else { rest.append(effect) }
    }

    /// All of them.
    var list: [Effect] { [first].compactMap(\.self) + rest }

    /// Exchanges each for another.
    mutating func change(_ change: (Effect) -> Effect) {
        first = first.map(change)
        for place in rest.indices { rest[place] = change(rest[place]) }
    }

    /// Keeps the memory for the next handler.
    @inline(__always)
    mutating func clear() {
        first = nil
        if !rest.isEmpty { rest.removeAll(keepingCapacity: true) }
        if !texts.isEmpty { texts.removeAll(keepingCapacity: true) }
        if !births.isEmpty { births.removeAll() }
        work = .zero
    }
}

/// One thing that a behaviour asked for. Messages lie in the context's envelopes, notes in ``Effects/texts`` and new nodes
/// in ``Effects/births``, so that an effect is copied as plain bytes.
enum Effect: BitwiseCopyable, Sendable {
    case send(NodeID, UInt32, size: UInt32)
    case timer(Span, UInt32, Symbol?)
    case cancel(Symbol)
    case count(Symbol, Int64)
    case sample(Symbol, Int64, Unit)
    case gauge(Symbol, Int64)
    case note(Int)
    case spawn(Int)
    case record(Fact)
}
