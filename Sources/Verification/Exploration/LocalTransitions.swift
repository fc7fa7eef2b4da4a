import Cluster

/// The part of a search that concerns one node at a time: local states, arrows, and what each arrow does to each state.
///
/// A handler is run once for each pair; from then on the pair's ``Transition`` is looked up.
struct LocalTransitions: ~Copyable {
    private var function: TransitionFunction
    private let simulation: Simulation
    private let question: Question?
    private(set) var locals = Interner<Local>()
    private(set) var pending = Interner<Pending>()
    var count: Int { transitions.count }
    /// The memory in use, in bytes; more or less, since nobody can say what a behaviour refers to.
    var size: Int {
        locals.size + pending.size + views.size + 4 * (viewOf.count + pool.capacity)
            + transitions.capacity * MemoryLayout<Transition>.stride + arrows.capacity * MemoryLayout<Arrow>.stride
    }
    private(set) var arrows = Buffer<Arrow>()
    private var transitions = Buffer<Transition>()
    private(set) var pool = Buffer<UInt32>()
    private var known = PairTable()
    /// The transition of a crash, by the number of the local state; the arrow of its restart is its only one.
    private var crashes = PairTable()
    private var lanes = Interner<Direction>()
    private var slots = Interner<Slot>()
    private var channels = Interner<Direction>()
    private(set) var influence = Influence()
    /// How many pairs of channels ``influence`` has come to know.
    private(set) var surprises = 0
    /// True when some handler asked for another node.
    private(set) var hasBirths = false
    private var views = Interner<NodeView>()
    /// The number of the view of each local state.
    private var viewOf: [UInt32] = []

    private struct Direction: Hashable {
        let from: NodeID
        let to: NodeID
    }

    private struct Slot: Hashable {
        let node: NodeID
        let timer: Symbol
    }

    private struct NodeView: Hashable {
        let node: NodeID
        let view: View
    }

    init(of simulation: Simulation, asking question: Question?) {
        self.simulation = simulation
        self.question = question
        function = TransitionFunction(of: simulation)
    }

    // MARK: Numbers

    mutating func number(of state: LocalState) -> UInt32 {
        number(of: Local(state: state, facts: Array(repeating: [], count: question?.evidence.count ?? 0)))
    }

    private mutating func number(of local: Local) -> UInt32 {
        let (number, isNew) = locals.number(of: local)
        if isNew {
            let view = question.map { View(observations: $0.observe(local.state), facts: local.facts) } ?? .empty
            viewOf.append(views.number(of: NodeView(node: local.state.node, view: view)).number)
        }
        return number
    }

    func isUp(_ local: UInt32) -> Bool { locals[local].state.isUp }

    /// The number of what a question sees of a local state.
    func view(of local: UInt32) -> UInt32 { viewOf[Int(local)] }
    func view(_ number: UInt32) -> View { views[number].view }

    mutating func number(of pending: Pending) -> UInt32 {
        let (number, isNew) = self.pending.number(of: pending)
        if isNew { arrows.append(arrow(of: pending, number)) }
        return number
    }

    private mutating func arrow(of pending: Pending, _ number: UInt32) -> Arrow {
        var from = pending.node
        var kind = Arrow.Kind.timer
        var lane: UInt32 = 0
        var slot: UInt32 = 0
        switch pending.occurrence {
        case .message(_, let sender):
            from = sender
            kind = from == pending.node ? .note : .message
            if simulation.passage(from: from, to: pending.node) == .ordered {
                lane = lanes.number(of: Direction(from: from, to: pending.node)).number + 1
            }
        case .timer(_, let name):
            if let name { slot = self.slot(of: name, at: pending.node) }
        case .restart:
            kind = .restart
        }
        let (channel, isNew) = channels.number(of: Direction(from: from, to: pending.node))
        if isNew { influence.addChannel(to: pending.node.index, nodes: simulation.nodeCount) }
        return Arrow(
            kind: kind, node: pending.node.index, lane: lane, slot: slot, channel: channel,
            rank: UInt64(lane) << 32 | (lane == 0 ? UInt64(number) : 0))
    }

    private mutating func slot(of timer: Symbol, at node: NodeID) -> UInt32 {
        slots.number(of: Slot(node: node, timer: timer)).number + 1
    }

    // MARK: Transitions

    /// What an arrow does to a local state; its handler is run if it never was.
    @inline(__always)
    mutating func transition(_ local: UInt32, _ arrow: UInt32) -> Transition {
        let number = known[PairTable.key(local, arrow)]
        return number != PairTable.none ? transitions.base[Int(number)] : run(local, arrow)
    }

    @inline(never)
    private mutating func run(_ local: UInt32, _ arrow: UInt32) -> Transition {
        let before = locals[local]
        let reaction = function.react(before.state, to: pending[arrow].occurrence)
        let facts = before.facts(adding: reaction.requests, question?.evidence ?? [])
        let after = number(of: Local(state: reaction.state, facts: facts))
        let (sent, emptied) = products(of: reaction.requests, at: before.state.node)
        for product in sent {
            let channel = arrows[Int(product.arrow)].channel
            if influence.note(arrows[Int(arrow)].channel, leadsTo: channel) { surprises += 1 }
        }
        let transition = keep(from: local, to: after, sent: sent.map(\.arrow), emptied: emptied)
        known.insert(PairTable.key(local, arrow), UInt32(transitions.count - 1))
        return transition
    }

    /// What a crash does to a local state; its only arrow is that of a restart.
    mutating func crash(_ local: UInt32) -> Transition {
        let found = crashes[PairTable.key(local, 0)]
        if found != PairTable.none { return transitions[Int(found)] }
        let before = locals[local]
        let after = number(of: Local(state: function.crash(before.state), facts: before.facts))
        let restart = number(of: Pending(.restart, at: before.state.node))
        let transition = keep(from: local, to: after, sent: [restart], emptied: [])
        crashes.insert(PairTable.key(local, 0), UInt32(transitions.count - 1))
        return transition
    }

    private mutating func keep(
        from before: UInt32, to after: UInt32, sent: [UInt32], emptied: [UInt32]
    ) -> Transition {
        let transition = Transition(
            local: after, start: UInt32(pool.count), sent: UInt32(sent.count), emptied: UInt32(emptied.count),
            isVisible: viewOf[Int(before)] != viewOf[Int(after)])
        for word in sent + emptied { pool.append(word) }
        transitions.append(transition)
        return transition
    }

    /// What a handler puts on its way, by rank, each with the place of its request; and the timers that it ends.
    mutating func products(
        of requests: [Reaction.Request], at node: NodeID
    ) -> (sent: [(arrow: UInt32, request: Int)], emptied: [UInt32]) {
        var sent: [(arrow: UInt32, request: Int)] = []
        var emptied: [UInt32] = []
        for (place, request) in requests.enumerated() {
            switch request {
            case .send(let message, let receiver):
                guard simulation.passage(from: node, to: receiver) != .none else { continue }
                sent.append((number(of: Pending(.message(message, from: node), at: receiver)), place))
            case .timer(let message, let name):
                if let name { end(slot(of: name, at: node), &sent, &emptied) }
                sent.append((number(of: Pending(.timer(message, name: name), at: node)), place))
            case .cancel(let name):
                end(slot(of: name, at: node), &sent, &emptied)
            case .spawn:
                hasBirths = true
            case .record:
                break
            }
        }
        sent.sort { (arrows[Int($0.arrow)].rank, $0.request) < (arrows[Int($1.arrow)].rank, $1.request) }
        return (sent, emptied)
    }

    private func end(_ slot: UInt32, _ sent: inout [(arrow: UInt32, request: Int)], _ emptied: inout [UInt32]) {
        sent.removeAll { arrows[Int($0.arrow)].slot == slot }
        if !emptied.contains(slot) { emptied.append(slot) }
    }

    /// What a handler asked for, found by running it again.
    mutating func requests(_ local: UInt32, _ arrow: UInt32) -> [Reaction.Request] {
        function.react(locals[local].state, to: pending[arrow].occurrence).requests
    }
}
