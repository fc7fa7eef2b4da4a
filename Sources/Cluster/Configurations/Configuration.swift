/// A cluster without its time: what every node is, and what waits to happen to each.
///
/// It is what is called a configuration of a distributed algorithm (Attiya & Welch 2004): how long a message has been on
/// its way, when a timer is due and how long work takes are no part of it. A search begins from one.
public struct Configuration: Sendable {
    /// The state of each node that there ever was, by its index.
    public let locals: [LocalState]
    /// What can happen next, as in ``Simulation/upcoming``.
    public let pending: [Pending]
    /// What was recorded up to here.
    public let history: History

    /// Takes a cluster's time away.
    ///
    /// No node may be at work, and nothing may be planned: ``Simulation/settlingTime`` is nil, and
    /// ``Simulation/hasPlans`` false.
    public init(of simulation: borrowing Simulation) {
        var locals: [LocalState] = []
        for (index, node) in simulation.nodes.enumerated() {
            locals.append(
                LocalState(
                    node: NodeID(index: UInt32(index)), behavior: node.behavior, storage: node.storage,
                    random: node.random, isUp: node.status == .up))
        }
        self.locals = locals
        pending = simulation.upcoming.map(\.pending)
        history = simulation.history
    }
}

extension Simulation {
    /// When the next node starts or ends its work; nil when none is about to.
    public var settlingTime: Instant? {
        if starting.contains(where: { nodes[Int($0.index)].awaitsStart }) { return now }
        return queue.keys.filter { key in
            let header = context.envelopes[key.slot]
            return header.kind == .finish && isCurrent(header) && !isPaused(header.to)
        }
        .map { Instant(nanoseconds: $0.time) }.min()
    }

    /// True when something from outside is planned for later: by `at`, or by churn.
    public var hasPlans: Bool {
        queue.keys.contains { key in
            let header = context.envelopes[key.slot]
            return header.kind == .input || header.kind == .churn && churns[header.to]?.generation == header.token
        }
    }
}
