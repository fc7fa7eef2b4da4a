/// What an actor does: a value that turns each message into a change of its own state and into effects.
///
/// A behaviour is given everything it may know and returns everything it does: it reads no clock, draws no random number
/// and sends nothing but through its context. So a copy of it is a snapshot of it, and the same messages always lead to
/// the same state.
///
/// ```swift
/// struct Echo: Behavior {
///     var heard: Int64 = 0
///
///     mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
///         heard += 1
///         context.reply(Message("echo"))
///     }
/// }
/// ```
///
/// Its state holds no `Dictionary` and no `Set`: two equal ones may list their elements in different orders.
/// ``SortedMap`` is there instead.
public protocol Behavior: Hashable, Sendable {
    /// Called when the node starts, and again after each restart; then with fresh state, but the storage kept.
    mutating func start(in context: inout Context)

    /// Called for each message, one at a time. A timer arrives as a message from the node itself.
    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context)

    /// What `inspect` shows and expressions read as `NODE.name`, in the order to show it.
    var observations: [Observation] { get }
}

extension Behavior {
    public mutating func start(in context: inout Context) {}
    public var observations: [Observation] { [] }
}
