/// How runs are counted.
///
/// Where every way to a state has the same length, the ways to it are all known when its level has been found, and the
/// search adds them up as it goes. Elsewhere, as where a timer is cancelled, it goes over the states once more, depth
/// first, and adds up how many ways lead on from each to an end.
extension Exploration {
    /// One state on the way down, and what leads on from it.
    struct Descent {
        let state: Int
        let moves: [Move]
        var next = 0
        var orders: Double
    }

    /// How many different runs there are from beginning to end.
    public var orders: OrderCount {
        guard status == .complete, !options.reduces else { return .unknown }
        return isEndless ? .endless : .counted(completeOrders)
    }

    /// Goes over the states once more, for so many steps. True when that is over.
    mutating func countOrders(_ budget: Int) -> Bool {
        if descents.isEmpty { descend(to: StateStore.first) }
        for _ in 0..<budget {
            guard var descent = descents.popLast() else { return true }
            guard descent.next < descent.moves.count else {
                store.setMark(descent.state, Mark.counted)
                store.setOrders(descent.state, descent.orders)
                if descents.isEmpty {
                    completeOrders = descent.orders
                    return true
                }
                descents[descents.count - 1].orders += descent.orders
                continue
            }
            let (length, _, _) = write(descent.moves[descent.next], of: descent.state)
            descent.next += 1
            guard let state = store.find(proposals.draft, length, hash: proposals.hashOfDraft(length)) else {
                preconditionFailure("a complete search knows every successor")
            }
            switch store.mark(state) {
            case Mark.open:
                isEndless = true
                return true
            case Mark.counted:
                descent.orders += store.orders(state)
                descents.append(descent)
            default:
                descents.append(descent)
                descend(to: state)
            }
        }
        return false
    }

    private mutating func descend(to state: Int) {
        store.setMark(state, Mark.open)
        let moves = fireMoves(of: state) + faultMoves(of: state, FaultBudget(word: store.words(state)[0]))
        descents.append(Descent(state: state, moves: moves, orders: isFinal(state) ? 1 : 0))
    }

    private enum Mark {
        static let open: UInt32 = 1
        static let counted: UInt32 = 2
    }
}
