/// What can go wrong in a state, within the budget.
extension Exploration {
    /// One step away from a state.
    enum Move: Hashable {
        case fire(place: Int)
        case crash(node: UInt32)
        case drop(place: Int)
        case duplicate(place: Int)
    }

    mutating func addFaults(_ state: Int, _ faults: FaultBudget) {
        for move in faultMoves(of: state, faults) {
            let (length, node, transition) = write(move, of: state)
            propose(length, after: state, node, transition)
        }
    }

    /// Everything that can happen in a state by itself; of two equal arrows only one.
    func fireMoves(of state: Int) -> [Move] {
        var lane: UInt32 = 0
        var last = UInt32.max
        return (fixed..<store.length(state)).compactMap { place in
            let number = store.words(state)[place]
            let arrow = transitions.arrows[Int(number)]
            let isBehind = arrow.lane != 0 && arrow.lane == lane
            defer { (lane, last) = (arrow.lane, number) }
            return isBehind || number == last ? nil : .fire(place: place)
        }
    }

    /// Every fault that a state's budget allows.
    func faultMoves(of state: Int, _ faults: FaultBudget) -> [Move] {
        var moves: [Move] = []
        if faults.crashes > 0 {
            for node in 0..<UInt32(nodes) where transitions.isUp(store.words(state)[Int(node) + 1]) {
                moves.append(.crash(node: node))
            }
        }
        for place in fixed..<store.length(state) {
            let number = store.words(state)[place]
            guard transitions.arrows[Int(number)].kind == .message else { continue }
            if place > fixed, store.words(state)[place - 1] == number { continue }
            if faults.drops > 0 { moves.append(.drop(place: place)) }
            if faults.duplicates > 0 { moves.append(.duplicate(place: place)) }
        }
        return moves
    }

    /// Writes to the draft what a move leads to. Returns the draft's length and the transition made, for a fault of the
    /// network one that changes nothing.
    mutating func write(_ move: Move, of state: Int) -> (length: Int, node: UInt32, transition: Transition) {
        var faults = FaultBudget(word: store.words(state)[0])
        let length = store.length(state)
        switch move {
        case .fire(let place):
            let number = store.words(state)[place]
            let node = transitions.arrows[Int(number)].node
            let transition = transitions.transition(store.words(state)[Int(node) + 1], number)
            return (write(state, without: place, node, transition), node, transition)
        case .crash(let node):
            faults.crashes -= 1
            let transition = transitions.crash(store.words(state)[Int(node) + 1])
            let written = write(state, crashing: node, transition)
            proposals.draft[0] = faults.word
            return (written, node, transition)
        case .drop(let place):
            faults.drops -= 1
            proposals.reserve(length)
            let draft = proposals.draft
            draft.update(from: store.words(state), count: place)
            (draft + place).update(from: store.words(state) + place + 1, count: length - place - 1)
            draft[0] = faults.word
            return (length - 1, 0, .nothing)
        case .duplicate(let place):
            faults.duplicates -= 1
            proposals.reserve(length + 1)
            let draft = proposals.draft
            draft.update(from: store.words(state), count: place + 1)
            (draft + place + 1).update(from: store.words(state) + place, count: length - place)
            draft[0] = faults.word
            return (length + 1, 0, .nothing)
        }
    }

    /// A crash takes a node's memory and its timers; what is on its way to it stays so.
    private mutating func write(_ state: Int, crashing node: UInt32, _ transition: Transition) -> Int {
        let length = store.length(state)
        proposals.reserve(length + 1)
        let source = store.words(state)
        let draft = proposals.draft
        draft.update(from: source, count: fixed)
        draft[Int(node) + 1] = transition.local
        let restart = transitions.pool[Int(transition.start)]
        var end = fixed
        var isPlaced = false
        for index in fixed..<length {
            let arrow = transitions.arrows[Int(source[index])]
            if arrow.kind == .timer, arrow.node == node { continue }
            if !isPlaced, transitions.arrows[Int(restart)].rank < arrow.rank {
                draft[end] = restart
                end += 1
                isPlaced = true
            }
            draft[end] = source[index]
            end += 1
        }
        if !isPlaced {
            draft[end] = restart
            end += 1
        }
        return end
    }
}

extension Transition {
    /// What changes no node.
    static let nothing = Transition(local: 0, start: 0, sent: 0, emptied: 0, isVisible: false)
}
