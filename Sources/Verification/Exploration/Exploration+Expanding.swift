/// How the successors of a state are found.
extension Exploration {
    /// Proposes every state that one step leads to from this one.
    @inline(__always)
    mutating func propose(_ state: Int) throws {
        let isFinal = isFinal(state)
        if isFinal {
            if !options.reduces { completeOrders += store.orders(state) }
            if question?.moment == .finally, try isWanted(state) {
                find(state)
                return
            }
        }
        let faults = FaultBudget(word: store.words(state)[0])
        if depth == options.depth {
            if !isFinal || faults.crashes > 0 || store.length(state) > fixed { isCutOff = true }
            return
        }
        if options.reduces, faults == FaultBudget(), try proposeReduced(state) { return }
        fireAll(state)
        if faults != FaultBudget() { addFaults(state, faults) }
    }

    /// True when nothing is left to happen but what need not: the restart of a node that crashed.
    func isFinal(_ state: Int) -> Bool {
        let words = store.words(state)
        for place in fixed..<store.length(state) where transitions.arrows[Int(words[place])].kind != .restart {
            return false
        }
        return true
    }

    /// Lets everything happen that can, each by itself.
    @inline(__always)
    private mutating func fireAll(_ state: Int) {
        let length = store.length(state)
        var lane: UInt32 = 0
        var last = UInt32.max
        for place in fixed..<length {
            let number = store.words(state)[place]
            let arrow = transitions.arrows[Int(number)]
            let isBehind = arrow.lane != 0 && arrow.lane == lane
            // Of two equal arrows only one need be tried.
            if !isBehind, number != last { fire(state, place, number, arrow.node) }
            lane = arrow.lane
            last = number
        }
    }

    /// Lets one arrow hit its node.
    @inline(__always)
    mutating func fire(_ state: Int, _ place: Int, _ number: UInt32, _ node: UInt32) {
        let local = store.words(state)[Int(node) + 1]
        let transition = transitions.transition(local, number)
        let length = write(state, without: place, node, transition)
        propose(length, after: state, node, transition)
    }

    /// Proposes the draft, which one node's transition led to.
    @inline(__always)
    mutating func propose(_ length: Int, after state: Int, _ node: UInt32, _ transition: Transition) {
        var panorama = store.panorama(state)
        if transition.isVisible {
            panorama = self.panorama.number(
                after: panorama, node: node, view: transitions.view(of: transition.local))
        }
        proposals.add(length: length, parent: state, panorama: panorama, isVisible: transition.isVisible)
    }

    /// Looks up what was proposed, and adds what is new. True when a step that the question does not see led to a state
    /// that is still to be expanded.
    @discardableResult
    mutating func lookUpProposals() throws -> Bool {
        for place in 0..<proposals.count { store.prefetchEntry(proposals.list[place].hash) }
        for place in 0..<proposals.count { store.prefetchState(proposals.list[place].hash) }
        var isEnough = false
        for place in 0..<proposals.count {
            let proposal = proposals.list[place]
            let (state, isNew) = store.add(
                proposals.words(proposal), Int(proposal.length), hash: proposal.hash, parent: proposal.parent,
                panorama: proposal.panorama)
            if state < levelEnd { isGraded = false }
            if !options.reduces {
                store.setOrders(state, store.orders(state) + store.orders(Int(proposal.parent)))
            } else if state > Int(proposal.parent), !proposal.isVisible || question?.moment == .finally {
                isEnough = true
            }
            if isNew, proposal.isVisible, question?.moment == .ever, try isWanted(state) {
                find(state)
                break
            }
        }
        proposals.removeAll()
        return isEnough
    }

    /// Writes to the draft what a state becomes when a node makes a transition: its local state is another, the arrow at
    /// a place is gone, and so are timers that were ended; what was sent takes its places. Returns the draft's length.
    @inline(__always)
    mutating func write(_ state: Int, without place: Int, _ node: UInt32, _ transition: Transition) -> Int {
        let length = store.length(state)
        let sent = Int(transition.sent)
        proposals.reserve(length + sent)
        let source = store.words(state)
        let draft = proposals.draft
        draft.update(from: source, count: fixed)
        draft[Int(node) + 1] = transition.local
        if sent == 0, transition.emptied == 0 {
            (draft + fixed).update(from: source + fixed, count: place - fixed)
            (draft + place).update(from: source + place + 1, count: length - place - 1)
            return length - 1
        }
        let arrows = transitions.arrows.base
        let new = transitions.pool.base + Int(transition.start)
        var taken = 0
        var end = fixed
        for index in fixed..<length where index != place {
            let word = source[index]
            if transition.emptied > 0, isEnded(word, by: transition) { continue }
            let rank = arrows[Int(word)].rank
            while taken < sent, arrows[Int(new[taken])].rank < rank {
                draft[end] = new[taken]
                end += 1
                taken += 1
            }
            draft[end] = word
            end += 1
        }
        while taken < sent {
            draft[end] = new[taken]
            end += 1
            taken += 1
        }
        return end
    }

    /// True for a pending timer whose name a transition has set anew or cancelled.
    @inline(__always)
    func isEnded(_ number: UInt32, by transition: Transition) -> Bool {
        let slot = transitions.arrows[Int(number)].slot
        guard slot != 0 else { return false }
        let ended = transitions.pool.base + Int(transition.start + transition.sent)
        for index in 0..<Int(transition.emptied) where ended[index] == slot { return true }
        return false
    }
}
