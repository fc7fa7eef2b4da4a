import Cluster

@testable import Verification

/// The same search written as plainly as can be: whole states in a set, every handler run anew.
struct NaiveSearch {
    struct Whole: Hashable {
        var locals: [LocalState]
        /// What keeps its order, by sender and receiver.
        var queues: [[NodeID]: [Pending]] = [:]
        /// What does not.
        var bag: [Pending: Int] = [:]
        var crashes: Int
        var drops: Int
        var duplicates: Int

        var isFinal: Bool { queues.isEmpty && bag.keys.allSatisfy { $0.occurrence == .restart } }
    }

    private let simulation: Simulation
    private var function: TransitionFunction
    /// Every state, and how many steps lead to it at least.
    private(set) var depths: [Whole: Int] = [:]
    /// How many ways lead from a state to an end.
    private var orders: [Whole: Double] = [:]
    private let first: Whole

    init(of simulation: Simulation, faults: FaultBudget = FaultBudget()) {
        self.simulation = simulation
        function = TransitionFunction(of: simulation)
        let configuration = Configuration(of: simulation)
        var first = Whole(
            locals: configuration.locals, crashes: Int(faults.crashes), drops: Int(faults.drops),
            duplicates: Int(faults.duplicates))
        for pending in configuration.pending { NaiveSearch.add(pending, to: &first, simulation) }
        self.first = first
    }

    mutating func run() {
        depths = [first: 0]
        var level = [first]
        while !level.isEmpty {
            var next: [Whole] = []
            for state in level {
                let depth = depths[state] ?? 0
                for successor in successors(of: state) where depths[successor] == nil {
                    depths[successor] = depth + 1
                    next.append(successor)
                }
            }
            level = next
        }
    }

    /// How many ways lead from the first state to an end, where no way leads round.
    mutating func countOrders() -> Double { countOrders(from: first) }

    private mutating func countOrders(from state: Whole) -> Double {
        if let known = orders[state] { return known }
        var count = state.isFinal ? 1.0 : 0
        for successor in successors(of: state) { count += countOrders(from: successor) }
        orders[state] = count
        return count
    }

    private static func add(_ pending: Pending, to state: inout Whole, _ simulation: Simulation) {
        guard case .message(_, let sender) = pending.occurrence else {
            state.bag[pending, default: 0] += 1
            return
        }
        switch simulation.passage(from: sender, to: pending.node) {
        case .ordered: state.queues[[sender, pending.node], default: []].append(pending)
        case .unordered: state.bag[pending, default: 0] += 1
        case .none: break
        }
    }

    private func takeOne(_ pending: Pending, from state: inout Whole) {
        let count = state.bag[pending, default: 0]
        state.bag[pending] = count > 1 ? count - 1 : nil
    }

    private mutating func successors(of state: Whole) -> [Whole] {
        var found: [Whole] = []
        for pending in state.bag.keys {
            var next = state
            takeOne(pending, from: &next)
            found.append(after(pending, in: next))
        }
        for (link, queue) in state.queues {
            var next = state
            next.queues[link] = queue.count > 1 ? Array(queue.dropFirst()) : nil
            found.append(after(queue[0], in: next))
        }
        return found + faults(in: state)
    }

    private mutating func after(_ pending: Pending, in state: Whole) -> Whole {
        var state = state
        let node = Int(pending.node.index)
        let reaction = function.react(state.locals[node], to: pending.occurrence)
        state.locals[node] = reaction.state
        for request in reaction.requests {
            switch request {
            case .send(let message, let receiver):
                NaiveSearch.add(
                    Pending(.message(message, from: pending.node), at: receiver), to: &state, simulation)
            case .timer(let message, let name):
                if let name { cancel(name, of: pending.node, in: &state) }
                state.bag[Pending(.timer(message, name: name), at: pending.node), default: 0] += 1
            case .cancel(let name): cancel(name, of: pending.node, in: &state)
            case .spawn, .record: break
            }
        }
        return state
    }

    private func cancel(_ name: Symbol, of node: NodeID, in state: inout Whole) {
        state.bag = state.bag.filter { pending, _ in
            guard pending.node == node, case .timer(_, let other) = pending.occurrence else { return true }
            return other != name
        }
    }

    private func faults(in state: Whole) -> [Whole] {
        var found: [Whole] = []
        if state.crashes > 0 {
            for local in state.locals where local.isUp {
                var next = state
                next.crashes -= 1
                next.locals[Int(local.node.index)] = function.crash(local)
                next.bag = next.bag.filter { pending, _ in
                    if pending.node == local.node, case .timer = pending.occurrence { return false }
                    return true
                }
                next.bag[Pending(.restart, at: local.node), default: 0] += 1
                found.append(next)
            }
        }
        for (link, queue) in state.queues where link[0] != link[1] {
            // Of a message and its copy behind it only one need be tried.
            for place in queue.indices where place == 0 || queue[place] != queue[place - 1] {
                var dropped = state
                dropped.drops -= 1
                dropped.queues[link]?.remove(at: place)
                if queue.count == 1 { dropped.queues[link] = nil }
                if state.drops > 0 { found.append(dropped) }
                var doubled = state
                doubled.duplicates -= 1
                doubled.queues[link]?.insert(queue[place], at: place)
                if state.duplicates > 0 { found.append(doubled) }
            }
        }
        for pending in state.bag.keys {
            guard case .message = pending.occurrence else { continue }
            var dropped = state
            dropped.drops -= 1
            takeOne(pending, from: &dropped)
            if state.drops > 0 { found.append(dropped) }
            var doubled = state
            doubled.duplicates -= 1
            doubled.bag[pending, default: 0] += 1
            if state.duplicates > 0 { found.append(doubled) }
        }
        return found
    }
}
