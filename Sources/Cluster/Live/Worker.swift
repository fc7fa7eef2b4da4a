/// One of the workers of a live cluster: the nodes that live on its thread, and the part of the cluster around them.
///
/// Within its part it does what a simulation does, in the same order of due times, but on the real clock: an event
/// happens when it is due or, if the worker is late, as soon as it gets there.
actor Worker {
    private let executor: WorkerExecutor
    private let index: Int
    /// The actors that have lived here, by the index of their node.
    private var nodes: ContiguousArray<LiveNode?> = []
    private var letters: ContiguousArray<Letter> = []

    /// How many events happen between two looks at the clock and at the desk.
    private static let batch = 64

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ index: Int, on executor: WorkerExecutor) {
        self.index = index
        self.executor = executor
    }

    /// Works through a shift: takes its part of the cluster from the desk, and leaves it there afterwards.
    func work(_ shift: Shift) {
        let desk = shift.desks[index]
        if var part = desk.takePart() {
            letNodesIn(&part)
            serve(&part, shift, desk)
            letNodesOut(&part)
            desk.leave(part)
        }
        shift.finish()
    }

    private func serve(_ part: inout Simulation, _ shift: Shift, _ desk: Desk) {
        while !shift.isStopped {
            desk.collect(into: &letters)
            for letter in letters { part.receive(letter) }
            letters.removeAll(keepingCapacity: true)
            let moment = shift.clock.now
            if moment >= shift.end { return }
            let happened = part.catchUp(with: moment, atMost: Worker.batch)
            if part.portion?.births.isEmpty == false { shift.stop(.birth) }
            part.portion?.handOver { shift.desks[$0].post(&$1) }
            if happened > 0 {
                shift.count(happened)
            } else {
                part.skipVoid()
                shift.rest(at: desk, until: part.nextEvent)
            }
        }
    }

    /// Gives each behaviour of the part to its actor.
    private func letNodesIn(_ part: inout Simulation) {
        part.changeBehaviors { id, behavior in
            let node = node(id)
            node.enter(behavior)
            return Representative(node: node)
        }
    }

    private func letNodesOut(_ part: inout Simulation) {
        part.changeBehaviors { id, _ in node(id).leave() }
    }

    private func node(_ id: NodeID) -> LiveNode {
        let place = Int(id.index)
        while nodes.count <= place { nodes.append(nil) }
        if let known = nodes[place] { return known }
        let node = LiveNode(on: executor)
        nodes[place] = node
        return node
    }
}
