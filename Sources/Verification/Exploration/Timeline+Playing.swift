import Cluster

/// How a run that a search found is played.
extension Timeline {
    /// How far the steps of a run lie apart.
    private static let stepLength = Span.milliseconds(1)

    /// Lets nodes that are starting or at work come to an end with it, while everything else waits.
    public mutating func settle() {
        while let time = simulation.settlingTime { apply(.delay(time)) }
    }

    /// Plays a run that a search found from the present moment, by hand, a millisecond a step.
    ///
    /// The moment must be the one that the search began at. What the network leaves to chance does not happen meanwhile.
    public mutating func play(_ run: [Step]) {
        let (inputs, restoring) = simulation.withoutChance
        for input in inputs { apply(input) }
        var handles: [Step.Origin: Waiting.Handle] = [:]
        for (place, waiting) in simulation.upcoming.enumerated() { handles[.beginning(place: place)] = waiting.handle }
        for (number, step) in run.enumerated() { play(step, number, &handles) }
        for input in restoring { apply(input) }
    }

    private mutating func play(_ step: Step, _ number: Int, _ handles: inout [Step.Origin: Waiting.Handle]) {
        apply(.delay(simulation.now + Timeline.stepLength))
        let latestMessage = simulation.latestMessage
        var known = Set(simulation.upcoming.map(\.handle))
        switch step {
        case .happens(let pending, let origin):
            guard let handle = handles[origin] else { return }
            known.remove(handle)
            happen(handle, at: pending.node)
        case .crash(let node): apply(.crash(node))
        case .restart(let node): apply(.restart(node))
        case .drop(_, let origin):
            if case .message(let number) = handles[origin] { apply(.drop(number)) }
        case .duplicate(_, let origin):
            if case .message(let number) = handles[origin] { apply(.duplicate(number)) }
        }
        settle()
        if simulation.latestMessage > latestMessage {
            for message in (latestMessage + 1)...simulation.latestMessage {
                handles[.sent(step: number, ordinal: Int(message - latestMessage - 1))] = .message(message)
            }
        }
        let set = simulation.upcoming.filter { waiting in
            if case .timer = waiting.handle { return !known.contains(waiting.handle) }
            return false
        }
        for (ordinal, timer) in set.sorted(by: { $0.order < $1.order }).enumerated() {
            handles[.set(step: number, ordinal: ordinal)] = timer.handle
        }
    }

    private mutating func happen(_ handle: Waiting.Handle, at node: NodeID) {
        switch handle {
        case .message(let number):
            let copies = simulation.flights.count { $0.number == number }
            apply(.deliver(number))
            // Where the receiver's host has a limited bandwidth, the last byte arrives later.
            if simulation.flights.count(where: { $0.number == number }) == copies { apply(.deliver(number)) }
        case .timer:
            guard let timer = simulation.upcoming.first(where: { $0.handle == handle }),
                case .timer(let message, let name) = timer.pending.occurrence
            else { return }
            apply(.fireTimer(node, message, name: name))
        }
    }
}
