import DequeModule

/// How a cluster is divided among the workers that let it live.
extension Simulation {
    /// The worker that each node lives on: nodes of one host together, all others in blocks, so that neighbours in the
    /// order of creation are neighbours here too.
    func homes(amongWorkers count: Int) -> ContiguousArray<UInt16> {
        let alone = nodes.count { $0.host == Node.alone }
        let block = max(1, (alone + count - 1) / count)
        var placed = 0
        var homes: ContiguousArray<UInt16> = []
        homes.reserveCapacity(nodes.count)
        for node in nodes {
            if node.host == Node.alone {
                homes.append(UInt16(placed / block))
                placed += 1
            } else {
                homes.append(UInt16(Int(node.host) % count))
            }
        }
        return homes
    }

    /// Gives each worker its part. What remains here is what concerns the whole: plans, and what is known of the past.
    mutating func divide(among homes: ContiguousArray<UInt16>, count: Int) -> [Simulation] {
        let parts = (0..<count).map { part(of: $0, homes, count) }
        keepPlansAlone()
        nodes = []
        starting = []
        waiting = Slots()
        stalls = [:]
        measurements.keepMeters { _ in false }
        network.forgetMessages()
        return parts
    }

    private func part(of worker: Int, _ homes: ContiguousArray<UInt16>, _ count: Int) -> Simulation {
        var part = self
        let portion = Portion(of: worker, homes, count: count)
        part.portion = portion
        part.events = 0
        part.trace = Trace(startingAt: EventNumbers.first(ofLog: worker))
        part.history = History()
        part.measurements.keepMeters(of: portion.isHere)
        part.network.clearTraffic()
        part.lastMessage = firstNumber(of: worker, count)
        part.messageStep = UInt64(count)
        part.starting = starting.filter(portion.isHere)
        for index in nodes.indices where !portion.isHere(NodeID(index: UInt32(index))) {
            part.nodes[index].leave()
        }
        for key in part.takeKeys(where: { !$0.isPlan && portion.isHere($0.to) }) {
            part.queue.push(key.slot, at: Instant(nanoseconds: key.time))
        }
        _ = part.network.takeHeld { [envelopes = context.envelopes] in !portion.isHere(envelopes[$0].to) }
        return part
    }

    /// One step before the first message's number of a worker: they take turns.
    func firstNumber(of worker: Int, _ count: Int) -> UInt64 {
        lastMessage &+ UInt64(worker + 1) &- UInt64(count)
    }

    private mutating func keepPlansAlone() {
        let plans = takeKeys { $0.isPlan }
        let old = context.envelopes
        context.envelopes = EnvelopeStore()
        for key in plans {
            let slot = context.envelopes.add(.none)
            context.envelopes[slot] = old[key.slot]
            queue.push(slot, at: Instant(nanoseconds: key.time))
        }
    }

    /// Empties the queue; the keys of which something holds, earliest first.
    private mutating func takeKeys(where isWanted: (Envelope) -> Bool) -> [Key] {
        queue.removeAll().filter { isWanted(context.envelopes[$0.slot]) }
    }
}

extension Envelope {
    /// True for what is done to the cluster rather than within it.
    var isPlan: Bool { kind == .input || kind == .churn }
}

extension Node {
    /// Leaves only what other nodes' workers must know of it.
    fileprivate mutating func leave() {
        isElsewhere = true
        behavior = Absence()
        mailbox = []
        storage = Storage()
        timers = nil
    }
}
