/// What a behaviour can ask of the world while it handles one message.
///
/// Nothing that it asks for happens at once. The effects are kept in order and take hold together: when the behaviour
/// returns or, if it asked for ``work(_:)``, when that work is done. A crash before then discards them all, what was
/// written to storage included.
public struct Context: Sendable {
    /// The node that the behaviour runs on.
    public internal(set) var node = NodeID(index: 0)
    /// The node that sent the message being handled; the node itself for a timer or a start.
    public internal(set) var sender = NodeID(index: 0)
    /// What the node's own clock says, which may be wrong.
    public internal(set) var now = Instant.zero
    /// The node's own random numbers: what other nodes draw does not disturb them.
    public var random = RandomStream(seed: 0)

    /// What survives a crash.
    public var storage: Storage {
        get { stored }
        _modify {
            if storedBefore == nil { storedBefore = stored }
            yield &stored
        }
    }

    var stored = Storage()
    /// What was stored before the present handler wrote to it; nil while it has not.
    var storedBefore: Storage?
    /// The names of all nodes, by index: the address book that every node has.
    var names: ContiguousArray<String> = []
    /// False when nobody reads notes; then no text is made for them.
    var isTraced = false
    var effects = Effects()
    /// Where messages lie from when they are sent, or set as a timer, until they are handled.
    var envelopes = EnvelopeStore()
    /// Which nodes have links to which; nil while all have.
    var topology: Topology?

    /// Sends a message. It may be lost, or arrive late; nobody says which.
    ///
    /// `bytes` is what it weighs on the wire where that is not its encoded size: a file that the message stands for.
    public mutating func send(_ message: consuming Message, to receiver: NodeID, bytes: UInt32 = 0) {
        effects.append(.send(receiver, envelopes.add(message), size: bytes))
    }

    /// Sends a message to the sender of the one being handled.
    public mutating func reply(_ message: consuming Message) {
        send(message, to: sender)
    }

    /// Sends the node itself a message after a delay by its own clock: a timer.
    ///
    /// A timer with a name replaces the pending one of that name, and can be cancelled. A crash ends all timers.
    public mutating func after(_ delay: Span, _ message: consuming Message, timer name: Symbol? = nil) {
        effects.append(.timer(delay, envelopes.add(message), name))
    }

    /// Stops the pending timer of that name, if there is one.
    public mutating func cancel(_ timer: Symbol) {
        effects.append(.cancel(timer))
    }

    /// Starts another node, on the host that this one shares with others or else on a host of its own.
    ///
    /// It is named after its program and a number: the first `worker` is `worker1`. Who wants to hear of it gives its
    /// behaviour the address ``node``, to which it can send something when it starts.
    public mutating func spawn(_ program: String, _ behavior: some Behavior) {
        effects.births.append(Birth(parent: node, program: program, behavior: behavior))
        effects.append(.spawn(effects.births.count - 1))
    }

    /// Occupies the node, and one core of its host, for so long at speed 1.
    public mutating func work(_ span: Span) {
        effects.work = effects.work + span
    }

    /// Adds to a counter of this node.
    public mutating func count(_ name: Symbol, by amount: Int64 = 1) {
        effects.append(.count(name, amount))
    }

    /// Adds one number to a sample of this node.
    public mutating func sample(_ name: Symbol, _ value: Int64, unit: Unit = .number) {
        effects.append(.sample(name, value, unit))
    }

    /// Adds one span to a sample of this node.
    public mutating func sample(_ name: Symbol, _ span: Span) {
        sample(name, span.nanoseconds, unit: .time)
    }

    /// Sets a gauge of this node: a level that holds until it is set again, and is averaged over time.
    public mutating func gauge(_ name: Symbol, _ value: Int64) {
        effects.append(.gauge(name, value))
    }

    /// What a node is called, for a note.
    public func name(of node: NodeID) -> String {
        names[Int(node.index)]
    }

    /// The nodes that this one has links to: all others, unless the topology says otherwise.
    public var neighbors: [NodeID] {
        topology?.neighbors(of: node) ?? names.indices.map { NodeID(index: UInt32($0)) }.filter { $0 != node }
    }

    /// A line in the trace, for people. The text is made only when somebody will read it.
    public mutating func note(_ text: @autoclosure () -> String) {
        guard isTraced else { return }
        effects.texts.append(text())
        effects.append(.note(effects.texts.count - 1))
    }

    /// Tells the checkers what really happened. No behaviour can read it.
    public mutating func record(_ fact: Fact) {
        effects.append(.record(fact))
    }
}
