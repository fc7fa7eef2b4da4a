/// What handlers do, one at a time and outside of any simulation: no time passes, and work takes none.
///
/// The same state and the same occurrence always give the same reaction, so each need be run once.
public struct TransitionFunction: Sendable {
    private var context = Context()
    /// What each node's clock says, by its index; it stands still.
    private let clocks: [Instant]
    /// What each node begins with when it restarts, by its index.
    private let pristine: [any Behavior]

    public init(of simulation: borrowing Simulation) {
        var clocks: [Instant] = []
        var pristine: [any Behavior] = []
        for (index, node) in simulation.nodes.enumerated() {
            clocks.append(simulation.localTime(of: NodeID(index: UInt32(index))))
            pristine.append(simulation.prototypes[Int(node.prototype)].behavior)
        }
        self.clocks = clocks
        self.pristine = pristine
        context.names = simulation.context.names
        context.topology = simulation.context.topology
    }

    /// What a node becomes when it crashes: its memory is gone.
    public func crash(_ state: LocalState) -> LocalState {
        LocalState(
            node: state.node, behavior: pristine[Int(state.node.index)], storage: state.storage, random: state.random,
            isUp: false)
    }

    /// Lets something happen to a node. To one that is down nothing happens but a restart.
    public mutating func react(_ state: LocalState, to occurrence: Occurrence) -> Reaction {
        guard state.isUp != (occurrence == .restart) else { return Reaction(state: state, requests: []) }
        var behavior = state.behavior
        context.node = state.node
        context.sender = state.node
        context.now = clocks[Int(state.node.index)]
        context.random = state.random
        context.stored = state.storage
        switch occurrence {
        case .message(let message, let sender):
            context.sender = sender
            behavior.receive(message, from: sender, in: &context)
        case .timer(let message, _):
            behavior.receive(message, from: state.node, in: &context)
        case .restart:
            behavior.start(in: &context)
        }
        context.storedBefore = nil
        return Reaction(
            state: LocalState(
                node: state.node, behavior: behavior, storage: context.stored, random: context.random),
            requests: takeRequests())
    }

    private mutating func takeRequests() -> [Reaction.Request] {
        var requests: [Reaction.Request] = []
        for effect in context.effects.list {
            switch effect {
            case .send(let receiver, let slot, _): requests.append(.send(context.envelopes.take(slot), to: receiver))
            case .timer(_, let slot, let name): requests.append(.timer(context.envelopes.take(slot), name: name))
            case .cancel(let name): requests.append(.cancel(name))
            case .spawn: requests.append(.spawn)
            case .record(let fact): requests.append(.record(fact))
            case .count, .sample, .gauge, .note: break
            }
        }
        context.effects.clear()
        return requests
    }
}
