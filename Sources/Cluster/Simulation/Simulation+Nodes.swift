import DequeModule

/// How a node comes to handle what reaches it.
extension Simulation {
    /// Lets a node begin its life, now and before anything else happens.
    mutating func begin(_ id: NodeID) {
        nodes[Int(id.index)].awaitsStart = true
        starting.append(id)
    }

    /// Gives a node something to handle: now if it is free and has a core, else when its turn comes.
    mutating func accept(_ slot: UInt32) {
        let id = context.envelopes[slot].to
        let index = Int(id.index)
        let host = nodes[index].host
        if nodes[index].isBusy || nodes[index].isStalled && isPaused(id) || !nodes[index].mailbox.isEmpty {
            nodes[index].mailbox.append(slot)
        } else if host != Node.alone, !hosts[Int(host)].hasFreeCore {
            nodes[index].mailbox.append(slot)
            hosts[Int(host)].ready.append(id)
        } else {
            handle(slot)
        }
    }

    /// Lets the behaviour handle one thing; its effects take hold now, or when the work it asked for is done.
    private mutating func handle(_ slot: UInt32) {
        let header = context.envelopes[slot]
        let id = header.to
        let index = Int(id.index)
        let message = context.envelopes.take(slot)
        context.node = id
        context.sender = header.from
        context.now = nodes[index].hasWrongClock ? localTime(of: id) : now
        if isTraced {
            if header.kind == .start { record(.started, at: id) }
            if header.kind == .timer { record(timer: message, at: id) }
        }
        nodes[index].handle(message, header, in: &context)
        if context.effects.work == .zero {
            if context.storedBefore != nil { context.storedBefore = nil }
            performEffects(of: id)
        } else {
            beginWork(of: id)
        }
    }

    /// Occupies the node, and a core of its host, and keeps the effects until the work is done.
    private mutating func beginWork(of id: NodeID) {
        let index = Int(id.index)
        var effects = Effects()
        swap(&effects, &context.effects)
        if let before = context.storedBefore.take() {
            effects.storage = nodes[index].storage
            nodes[index].storage = before
        }
        let length = span(of: effects.work, on: nodes[index].host)
        record(.worked, at: id, detail: UInt64(bitPattern: length.nanoseconds))
        nodes[index].work = waiting.insert(effects)
        if nodes[index].host != Node.alone { hosts[Int(nodes[index].host)].coresInUse += 1 }
        schedule(.finish, for: id, token: nodes[index].work, at: now + length)
    }

    private func span(of work: Span, on host: UInt32) -> Span {
        guard host != Node.alone else { return work }
        let speed = hosts[Int(host)].host.speed
        return speed == 1 ? work : Span(nanoseconds: Int64((Double(work.nanoseconds) / speed).rounded()))
    }

    /// Ends a node's work: its effects take hold, and the next in line is served.
    mutating func finish(_ id: NodeID) {
        let index = Int(id.index)
        guard let effects = waiting.remove(nodes[index].work) else { preconditionFailure("work without its effects") }
        nodes[index].work = Node.idle
        if let storage = effects.storage { nodes[index].storage = storage }
        context.effects = effects
        performEffects(of: id)
        release(id)
    }

    /// Frees a node's core, and serves what waits for it or for the node.
    private mutating func release(_ id: NodeID) {
        let index = Int(id.index)
        let host = nodes[index].host
        if host == Node.alone {
            handleWaiting(id)
        } else {
            hosts[Int(host)].coresInUse -= 1
            if !nodes[index].mailbox.isEmpty { hosts[Int(host)].ready.append(id) }
            serve(Int(host))
        }
    }

    /// Lets a node with a core of its own handle what waits, until it is busy.
    mutating func handleWaiting(_ id: NodeID) {
        let index = Int(id.index)
        while !nodes[index].isBusy, let next = nodes[index].mailbox.popFirst() { handle(next) }
    }

    /// Gives a host's free cores to the nodes that wait for one. A paused node loses its turn.
    mutating func serve(_ host: Int) {
        while hosts[host].hasFreeCore, !hosts[host].ready.isEmpty {
            let id = hosts[host].ready.removeFirst()
            let index = Int(id.index)
            guard !isPaused(id), let next = nodes[index].mailbox.popFirst() else { continue }
            handle(next)
            if !nodes[index].isBusy, !nodes[index].mailbox.isEmpty { hosts[host].ready.append(id) }
        }
    }

    /// What a node asked for takes hold.
    private mutating func performEffects(of id: NodeID) {
        if let first = context.effects.first { perform(first, by: id) }
        for place in context.effects.rest.indices { perform(context.effects.rest[place], by: id) }
        context.effects.clear()
    }

    /// Destroys what a node asked for and what waited for the end of its work.
    mutating func discardWork(of id: NodeID) {
        let index = Int(id.index)
        guard let effects = waiting.remove(nodes[index].work) else { return }
        nodes[index].work = Node.idle
        for effect in effects.list {
            switch effect {
            case .send(_, let slot, _), .timer(_, let slot, _): context.envelopes.discard(slot)
            default: break
            }
        }
    }

    private mutating func perform(_ effect: Effect, by id: NodeID) {
        switch effect {
        case .send(let receiver, let slot, let size):
            transmit(slot, from: id, to: receiver, size: size)
        case .timer(let delay, let slot, let name):
            setTimer(of: id, after: delay, slot, name)
        case .cancel(let name):
            nodes[Int(id.index)].timers?.removeAll { $0.name == name }
        case .count(let name, let amount):
            measurements.count(name, by: amount, node: id, at: now)
        case .sample(let name, let value, let unit):
            measurements.sample(name, value, unit: unit, node: id, at: now)
        case .gauge(let name, let level):
            measurements.gauge(name, level, node: id, at: now)
        case .note(let place):
            record(note: context.effects.texts[place], at: id)
        case .spawn(let place):
            expect(context.effects.births[place])
        case .record(let fact):
            history.append(fact, from: id, at: now)
        }
    }

    private mutating func setTimer(of id: NodeID, after delay: Span, _ slot: UInt32, _ name: Symbol?) {
        let index = Int(id.index)
        var token: UInt32 = 0
        if let name {
            lastTimer = max(1, lastTimer &+ 1)
            token = lastTimer
            nodes[index].timers?.removeAll { $0.name == name }
            if nodes[index].timers == nil { nodes[index].timers = [] }
            nodes[index].timers?.append(Node.Timer(name: name, token: token))
        }
        let length = nodes[index].hasWrongClock ? clocks[id]?.trueLength(of: delay) ?? delay : delay
        schedule(slot, .timer, for: id, token: token, at: now + max(.zero, length))
    }

    /// Puts something that concerns one node alone into the queue.
    mutating func schedule(_ kind: Envelope.Kind, for id: NodeID, token: UInt32 = 0, at time: Instant) {
        schedule(context.envelopes.add(.none), kind, for: id, token: token, at: time)
    }

    private mutating func schedule(
        _ slot: UInt32, _ kind: Envelope.Kind, for id: NodeID, token: UInt32, at time: Instant
    ) {
        let life = id.index < nodes.count ? nodes[Int(id.index)].life : 0
        context.envelopes[slot] = Envelope(
            kind: kind, from: id, to: id, number: Envelope.number(life: life, token: token))
        queue.push(slot, at: time)
    }
}
