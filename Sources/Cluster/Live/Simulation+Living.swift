/// How one worker's part of a live cluster goes on.
extension Simulation {
    /// Lets what is due by a moment happen, now, and no more than so many events. How many did, or turned out void.
    mutating func catchUp(with moment: Instant, atMost limit: Int) -> Int {
        for happened in 0..<limit {
            if !starting.isEmpty {
                now = max(now, moment)
                startOne()
            } else if queue.nextTime <= moment.nanoseconds {
                popOne(noSoonerThan: moment)
            } else {
                return happened
            }
        }
        return limit
    }

    /// Takes out what is due next as long as it is void, so that nobody waits for it.
    mutating func skipVoid() {
        while let key = queue.keys.first, isVoid(context.envelopes[key.slot]) {
            context.envelopes.discard(queue.remove(at: 0).slot)
        }
    }

    private func isVoid(_ header: Envelope) -> Bool {
        switch header.kind {
        case .timer: !isSet(header)
        case .finish: !isCurrent(header, toWork: header.token)
        case .delivery, .start, .input, .churn: false
        }
    }

    /// True for the end of the work that its node does at present.
    func isCurrent(_ finish: Envelope, toWork work: UInt32) -> Bool {
        isCurrent(finish) && nodes[Int(finish.to.index)].work == work
    }

    /// Puts a message on the wire that may lead to another worker. It arrives there at least a nanosecond later than it
    /// left here, so that the order of times is an order of causes.
    @inline(never)
    mutating func launchLive(_ slot: UInt32, at time: Instant) {
        let envelope = context.envelopes[slot]
        if !nodes[Int(envelope.to.index)].isElsewhere {
            queue.push(slot, at: time)
            return
        }
        let size = context.envelopes[sizeOf: slot]
        portion?.post(
            Letter(
                envelope: envelope, size: size, message: context.envelopes.take(slot),
                due: max(time, now + Span(nanoseconds: 1))))
    }

    mutating func receive(_ letter: consuming Letter) {
        let due = letter.due
        let slot = context.envelopes.add(letter.message)
        context.envelopes[slot] = letter.envelope
        context.envelopes[sizeOf: slot] = letter.size
        queue.push(slot, at: due)
    }

    /// Exchanges the behaviours of the nodes that live here.
    mutating func changeBehaviors(_ change: (NodeID, any Behavior) -> any Behavior) {
        for index in nodes.indices {
            let id = NodeID(index: UInt32(index))
            guard portion?.isHere(id) == true else { continue }
            let behavior = nodes[index].behavior
            nodes[index].behavior = Absence()
            nodes[index].behavior = change(id, behavior)
        }
    }
}
