/// What a behaviour asked for while it handled one message, in order.
struct Effects: Sendable {
    var work = Span.zero
    var list: ContiguousArray<Effect> = []
    /// The notes among them.
    var texts: ContiguousArray<String> = []
    /// The nodes to be started.
    var births: ContiguousArray<Birth> = []
    /// What the node's storage will hold, when a change of it waits for work to end.
    var storage: Storage?

    /// Keeps the memory for the next handler. Most ask for one thing, and taking that out is all there is to do.
    @inline(__always)
    mutating func clear() {
        if list.count == 1 { list.removeLast() } else { list.removeAll(keepingCapacity: true) }
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
