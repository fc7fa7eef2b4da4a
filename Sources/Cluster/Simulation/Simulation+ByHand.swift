/// What can be done by hand to single messages and timers.
extension Simulation {
    /// Lets a message arrive now, though it is not due or is kept back. What stands in its way still destroys it.
    mutating func deliver(_ number: UInt64) {
        guard let slot = takeFlight(number) else { return }
        arrive(slot, isByHand: true)
        events += 1
    }

    /// Takes a message off the wire.
    mutating func dropFlight(_ number: UInt64) {
        guard let slot = takeFlight(number) else { return }
        drop(slot, .hand)
    }

    /// Puts a second copy of a message on the wire, due with the first.
    mutating func duplicateFlight(_ number: UInt64) {
        guard let place = place(ofFlight: number) else { return }
        let copy = context.envelopes.duplicate(queue.keys[place].slot)
        queue.push(copy, at: Instant(nanoseconds: queue.keys[place].time))
    }

    /// Lets a node's earliest timer of that name, or without one, that carries this message fire now.
    mutating func fireTimer(of id: NodeID, _ message: Message, _ name: Symbol?) {
        let due = queue.keys.indices.filter { place in
            let slot = queue.keys[place].slot
            let header = context.envelopes[slot]
            return header.kind == .timer && header.to == id && context.envelopes.message(slot) == message
                && isSet(header) && timerName(header) == name
        }
        guard let place = due.min(by: { queue.keys[$0] < queue.keys[$1] }) else { return }
        dispatch(queue.remove(at: place).slot)
        events += 1
    }

    /// Holds messages of one direction back as they arrive, until they are released.
    mutating func hold(from: NodeID, to: NodeID) {
        network.hold(from: from, to: to)
        record(.hold, at: from, peer: to)
    }

    /// Lets what was kept back arrive, in order, and holds nothing back any more.
    mutating func release(from: NodeID, to: NodeID) {
        guard network.isHeld(from: from, to: to) else { return }
        network.release(from: from, to: to)
        record(.release, at: from, peer: to)
        let envelopes = context.envelopes
        for slot in network.takeHeld(where: { envelopes[$0].from == from && envelopes[$0].to == to }) { arrive(slot) }
    }

    private mutating func takeFlight(_ number: UInt64) -> UInt32? {
        let envelopes = context.envelopes
        if let place = place(ofFlight: number) { return queue.remove(at: place).slot }
        return network.takeFirstHeld { envelopes[$0].number == number }
    }

    /// Where the copy of a message that is due first stands in the queue.
    private func place(ofFlight number: UInt64) -> Int? {
        queue.keys.indices
            .filter { place in
                let header = context.envelopes[queue.keys[place].slot]
                return header.kind == .delivery && header.number == number
            }
            .min { queue.keys[$0] < queue.keys[$1] }
    }
}
