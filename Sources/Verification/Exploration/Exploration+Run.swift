import Cluster

/// How the run that leads to the state found is told.
extension Exploration {
    /// Something on its way in a state, by its number, and where it came from; restarts come from nowhere.
    private typealias Entry = (number: UInt32, origin: Step.Origin?)

    /// The steps that lead to the state found, or none when none was; without reductions no run is shorter.
    public mutating func run() -> [Step] {
        guard let goal else { return [] }
        var states = [goal]
        while let state = states.last, store.parent(state) != 0 { states.append(store.parent(state)) }
        states.reverse()
        var entries: [Entry] = origins.enumerated().map { offset, place in
            (store.words(StateStore.first)[fixed + offset], .beginning(place: place))
        }
        var steps: [Step] = []
        for (state, following) in zip(states, states.dropFirst()) {
            let move = move(from: state, to: following)
            steps.append(step(move, of: state, number: steps.count, &entries))
        }
        return steps
    }

    /// The first move that leads from one state to the other.
    private mutating func move(from state: Int, to following: Int) -> Move {
        let faults = FaultBudget(word: store.words(state)[0])
        for move in fireMoves(of: state) + faultMoves(of: state, faults) {
            let (length, _, _) = write(move, of: state)
            if store.isEqual(following, proposals.draft, length) { return move }
        }
        preconditionFailure("a state is reached from its parent")
    }

    /// What a move is to people, and what is on its way after it.
    private mutating func step(_ move: Move, of state: Int, number step: Int, _ entries: inout [Entry]) -> Step {
        switch move {
        case .fire(let place):
            let (number, origin) = entries.remove(at: place - fixed)
            let pending = transitions.pending[number]
            addProducts(of: number, in: state, step: step, &entries)
            guard let origin else { return .restart(pending.node) }
            return .happens(pending, origin)
        case .crash(let node):
            entries.removeAll { entry in
                let arrow = transitions.arrows[Int(entry.number)]
                return arrow.kind == .timer && arrow.node == node
            }
            let id = NodeID(index: node)
            insert((transitions.number(of: Pending(.restart, at: id)), nil), into: &entries)
            return .crash(id)
        case .drop(let place):
            let (number, origin) = entries.remove(at: place - fixed)
            return .drop(transitions.pending[number], origin ?? .beginning(place: 0))
        case .duplicate(let place):
            let entry = entries[place - fixed]
            entries.insert(entry, at: place - fixed)
            return .duplicate(transitions.pending[entry.number], entry.origin ?? .beginning(place: 0))
        }
    }

    /// Puts on its way what a handler asks for, and takes away the timers that it ends.
    private mutating func addProducts(of number: UInt32, in state: Int, step: Int, _ entries: inout [Entry]) {
        let pending = transitions.pending[number]
        let local = store.words(state)[Int(pending.node.index) + 1]
        let requests = transitions.requests(local, number)
        let transition = transitions.transition(local, number)
        entries.removeAll { isEnded($0.number, by: transition) }
        let (sent, _) = transitions.products(of: requests, at: pending.node)
        let timers = sent.filter { transitions.pending[$0.arrow].isTimer }.map(\.request).sorted()
        for product in sent {
            let origin: Step.Origin =
                transitions.pending[product.arrow].isTimer
                ? .set(step: step, ordinal: timers.count { $0 < product.request })
                : .sent(step: step, ordinal: requests[..<product.request].count { $0.isSend })
            insert((product.arrow, origin), into: &entries)
        }
    }

    private func insert(_ entry: Entry, into entries: inout [Entry]) {
        let rank = transitions.arrows[Int(entry.number)].rank
        let place = entries.firstIndex { rank < transitions.arrows[Int($0.number)].rank }
        entries.insert(entry, at: place ?? entries.count)
    }
}

extension Pending {
    fileprivate var isTimer: Bool { if case .timer = occurrence { true } else { false } }
}

extension Reaction.Request {
    fileprivate var isSend: Bool { if case .send = self { true } else { false } }
}
