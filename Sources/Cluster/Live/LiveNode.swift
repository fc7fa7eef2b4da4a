/// A node of a live cluster: an actor that owns its behaviour, and handles one message at a time on its worker's thread.
actor LiveNode {
    private let executor: WorkerExecutor
    private var behavior: any Behavior = Absence()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(on executor: WorkerExecutor) {
        self.executor = executor
    }

    /// Begins a stretch of its life.
    func enter(_ behavior: any Behavior) {
        self.behavior = behavior
    }

    /// Ends the stretch, and gives its behaviour back.
    func leave() -> any Behavior {
        defer { behavior = Absence() }
        return behavior
    }

    func start(in context: inout Context) {
        behavior.start(in: &context)
    }

    func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        behavior.receive(message, from: sender, in: &context)
    }
}

/// What stands for a node in its worker's part of the cluster: it hands everything to the actor, which is on the same
/// executor, so that nobody waits.
struct Representative: Behavior {
    let node: LiveNode

    mutating func start(in context: inout Context) {
        node.assumeIsolated { $0.start(in: &context) }
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        node.assumeIsolated { $0.receive(message, from: sender, in: &context) }
    }

    static func == (left: Representative, right: Representative) -> Bool { left.node === right.node }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(node))
    }
}

/// The behaviour of a node that is elsewhere: nothing ever reaches it.
struct Absence: Behavior {
    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        preconditionFailure("a message for a node that is elsewhere")
    }
}
