/// How orders that cannot matter are left out: a partial-order reduction by persistent sets (Godefroid 1996).
///
/// What happens to one node reads and changes that node alone, and puts new things on their way; so steps at different
/// nodes commute. Take all that can happen now to one node *p*. If nothing that waits at other nodes can lead to
/// anything new for *p* before something happens to *p* itself, then every run from here has either one of these steps
/// first among those of *p*, and it may as well come first of all, or none of them, and then one may be put in front of
/// the whole run. So it is enough to let happen what can happen to *p*.
///
/// *Nothing left to happen.* Such a state is never reached by a run without a step of *p*, so only the first case
/// counts: all these states are found.
///
/// *A state looked for on the way.* In the second case the step put in front must be one that the question does not see.
/// And it must not be put in front for ever: it has to lead to a state that is still to be expanded, and since states are
/// expanded in the order in which they were found, that ends (the queue proviso: Bošnački & Holzmann 2005).
///
/// *What can lead to what* is not known beforehand; ``Influence`` keeps what handlers were seen to do, and when one does
/// something unforeseen, the search begins again. That is sound: of the shortest run that ends in something unforeseen,
/// all but the last effect is foreseen, so the argument above applies to it, and a handler that would surprise is found.
///
/// While faults are left to happen or a node may restart, nothing is left out.
extension Exploration {
    /// Proposes only what can happen to one node. False when that would not be enough; then all has to be tried.
    mutating func proposeReduced(_ state: Int) throws -> Bool {
        guard let node = quietNode(in: state) else { return false }
        try lookUpProposals()
        guard status == .searching else { return true }
        var lane: UInt32 = 0
        var last = UInt32.max
        for place in fixed..<store.length(state) {
            let number = store.words(state)[place]
            let arrow = transitions.arrows[Int(number)]
            let isBehind = arrow.lane != 0 && arrow.lane == lane
            if arrow.node == node, !isBehind, number != last { fire(state, place, number, node) }
            lane = arrow.lane
            last = number
        }
        return try lookUpProposals()
    }

    /// The node with the fewest things to happen to it, to which nothing new can happen before one of them has.
    private func quietNode(in state: Int) -> UInt32? {
        let words = store.words(state)
        let places = fixed..<store.length(state)
        var counts = [Int](repeating: 0, count: nodes)
        for place in places {
            let arrow = transitions.arrows[Int(words[place])]
            if arrow.kind == .restart { return nil }
            counts[Int(arrow.node)] += 1
        }
        var best: UInt32?
        var least = Int.max
        for node in 0..<UInt32(nodes) where counts[Int(node)] > 0 && counts[Int(node)] < least {
            let isThreatened = places.contains { place in
                let arrow = transitions.arrows[Int(words[place])]
                return arrow.node != node && transitions.influence.threatens(node, from: arrow.channel)
            }
            if isThreatened { continue }
            best = node
            least = counts[Int(node)]
        }
        return best
    }
}
