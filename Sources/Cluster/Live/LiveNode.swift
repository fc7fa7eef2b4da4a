/// A node of a live cluster: an actor that owns its behaviour, and handles one message at a time on its worker's thread.
///
/// Its worker hands it a message while it runs on the same executor, so nobody waits. That is checked each time, and not
/// left to `assumeIsolated`, which allocates memory for its closure: a fifth of the time would be spent on that.
actor LiveNode {
    private let executor: WorkerExecutor
    // Whoever touches it has made sure to be on the executor, as isolation would.
    private nonisolated(unsafe) var behavior: any Behavior = Absence()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(on executor: WorkerExecutor) {
        self.executor = executor
    }

    /// Begins a stretch of its life.
    nonisolated func enter(_ behavior: any Behavior) {
        preconditionIsolated()
        self.behavior = behavior
    }

    /// Ends the stretch, and gives its behaviour back.
    nonisolated func leave() -> any Behavior {
        preconditionIsolated()
        defer { behavior = Absence() }
        return behavior
    }

    nonisolated func start(in context: inout Context) {
        preconditionIsolated()
        behavior.start(in: &context)
    }

    nonisolated func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        preconditionIsolated()
        behavior.receive(message, from: sender, in: &context)
    }
}

/// What stands for a node in its worker's part of the cluster: it hands everything to the actor.
struct Representative: Behavior {
    let node: LiveNode

    mutating func start(in context: inout Context) {
        node.start(in: &context)
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        node.receive(message, from: sender, in: &context)
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
