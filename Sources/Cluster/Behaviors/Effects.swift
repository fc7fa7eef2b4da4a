/// What a behaviour asked for while it handled one message, in order.
struct Effects: Sendable {
    var work = Span.zero
    var list: ContiguousArray<Effect> = []
    /// What the node's storage will hold, when that waits for work to end.
    var storage = Storage()
}

enum Effect: Sendable {
    case send(NodeID, Message, size: UInt32)
    case timer(Span, Message, Symbol?)
    case cancel(Symbol)
    case count(Symbol, Int64)
    case sample(Symbol, Int64, Unit)
    case gauge(Symbol, Int64)
    case note(String)
    case record(Fact)
}
