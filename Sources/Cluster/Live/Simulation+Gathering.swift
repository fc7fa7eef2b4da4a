import DequeModule

/// How a cluster becomes whole again when its workers stop.
extension Simulation {
    /// Takes back what was divided among workers: each node from the worker that it lives on.
    mutating func gather(_ parts: consuming [Simulation], _ homes: ContiguousArray<UInt16>) {
        var parts = parts
        let numbers = trace.weave(parts.map(\.trace))
        gatherHistory(parts.map(\.history))
        lastMessage = latestNumber(in: parts)
        for worker in parts.indices {
            let portion = Portion(of: worker, homes, count: parts.count)
            events += parts[worker].events
            now = max(now, parts[worker].now)
            lastTimer = max(lastTimer, parts[worker].lastTimer)
            measurements.adopt(parts[worker].measurements, of: portion.isHere)
            network.adopt(parts[worker].network, from: portion.isHere)
            for (id, stall) in parts[worker].stalls where portion.isHere(id) { stalls[id] = stall }
            starting += parts[worker].starting
            for birth in parts[worker].portion?.births ?? [] { plan(.birth(birth), at: now) }
        }
        for (index, home) in homes.enumerated() { takeNode(index, from: &parts[Int(home)], numbers) }
        for worker in parts.indices { takeHeld(from: &parts[worker], numbers) }
        takeQueues(from: &parts, numbers)
    }

    /// The highest number that any worker gave a message; not each has sent one.
    private func latestNumber(in parts: [Simulation]) -> UInt64 {
        parts.enumerated().reduce(lastMessage) { latest, part in
            let hasSent = part.element.lastMessage != firstNumber(of: part.offset, parts.count)
            return hasSent ? max(latest, part.element.lastMessage) : latest
        }
    }

    private mutating func gatherHistory(_ histories: [History]) {
        let merge = TimeMerge(counts: histories.map(\.entries.count)) { histories[$0].entries[$1].time }
        for (list, place) in merge { history.append(histories[list].entries[place]) }
    }

    /// Takes a node with its host, its mail and its unfinished work.
    private mutating func takeNode(_ index: Int, from part: inout Simulation, _ numbers: EventNumbers) {
        nodes.append(part.nodes[index])
        if nodes[index].host != Node.alone { hosts[Int(nodes[index].host)] = part.hosts[Int(nodes[index].host)] }
        nodes[index].mailbox = Deque(nodes[index].mailbox.map { takeEnvelope($0, from: &part, numbers) })
        guard nodes[index].isBusy, var effects = part.waiting.remove(nodes[index].work) else { return }
        effects.change { effect in
            switch effect {
            case .send(let receiver, let slot, let size):
                .send(receiver, takeEnvelope(slot, from: &part, numbers), size: size)
            case .timer(let delay, let slot, let name):
                .timer(delay, takeEnvelope(slot, from: &part, numbers), name)
            case .cancel, .count, .sample, .gauge, .note, .spawn, .record: effect
            }
        }
        nodes[index].work = waiting.insert(effects)
    }

    private mutating func takeHeld(from part: inout Simulation, _ numbers: EventNumbers) {
        for slot in part.network.takeHeld(where: { _ in true }) {
            network.keep(takeEnvelope(slot, from: &part, numbers))
        }
    }

    /// Takes what is due, in the order in which it is due.
    private mutating func takeQueues(from parts: inout [Simulation], _ numbers: EventNumbers) {
        let lists = parts.indices.map { parts[$0].queue.removeAll() }
        let merge = TimeMerge(counts: lists.map(\.count)) { Instant(nanoseconds: lists[$0][$1].time) }
        for (worker, place) in merge {
            let key = lists[worker][place]
            let envelope = parts[worker].context.envelopes[key.slot]
            if envelope.kind == .finish, !parts[worker].isCurrent(envelope, toWork: envelope.token) { continue }
            let slot = takeEnvelope(key.slot, from: &parts[worker], numbers)
            if envelope.kind == .finish {
                context.envelopes[slot].number = Envelope.number(
                    life: envelope.life, token: nodes[Int(envelope.to.index)].work)
            }
            queue.push(slot, at: Instant(nanoseconds: key.time))
        }
    }

    private mutating func takeEnvelope(
        _ old: UInt32, from part: inout Simulation, _ numbers: EventNumbers
    ) -> UInt32 {
        var envelope = part.context.envelopes[old]
        envelope.origin = numbers.number(of: envelope.origin)
        let size = part.context.envelopes[sizeOf: old]
        let slot = context.envelopes.add(part.context.envelopes.take(old))
        context.envelopes[slot] = envelope
        context.envelopes[sizeOf: slot] = size
        return slot
    }
}
