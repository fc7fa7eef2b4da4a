/// How a node comes to handle what reaches it.
extension Simulation {
    /// Gives a node something to handle: now if it is free and has a core, else when its turn comes.
    mutating func accept(_ envelope: consuming Envelope) {
        let id = envelope.to
        let index = Int(id.index)
        let host = nodes[index].host
        if nodes[index].isBusy || nodes[index].mailbox?.isEmpty == false {
            enqueue(envelope)
        } else if host != Node.alone, !hosts[Int(host)].hasFreeCore {
            enqueue(envelope)
            hosts[Int(host)].ready.append(id)
        } else {
            handle(envelope)
        }
    }

    private mutating func enqueue(_ envelope: consuming Envelope) {
        let index = Int(envelope.to.index)
        if nodes[index].mailbox == nil { nodes[index].mailbox = Mailbox() }
        nodes[index].mailbox?.append(envelope)
    }

    /// Lets the behaviour handle one thing; its effects take hold now, or when the work it asked for is done.
    private mutating func handle(_ envelope: consuming Envelope) {
        let id = envelope.to
        let index = Int(id.index)
        context.node = id
        context.sender = envelope.from
        context.now = localTime(of: id)
        context.random = nodes[index].random
        context.storage = nodes[index].storage
        if envelope.kind == .start {
            record(.started, at: id)
            nodes[index].behavior.start(in: &context)
        } else {
            if envelope.kind == .timer { record(.timer, at: id, message: envelope.message) }
            nodes[index].behavior.receive(envelope.message, from: envelope.from, in: &context)
        }
        nodes[index].random = context.random
        if context.effects.work == .zero {
            nodes[index].storage = context.storage
            for place in context.effects.list.indices { perform(context.effects.list[place], by: id) }
            context.effects.list.removeAll(keepingCapacity: true)
        } else {
            beginWork(of: id)
        }
    }

    /// Occupies the node, and a core of its host, and keeps the effects until the work is done.
    private mutating func beginWork(of id: NodeID) {
        let index = Int(id.index)
        var effects = Effects()
        swap(&effects, &context.effects)
        effects.storage = context.storage
        let length = span(of: effects.work, on: nodes[index].host)
        record(.worked(length), at: id)
        nodes[index].isBusy = true
        if nodes[index].host != Node.alone { hosts[Int(nodes[index].host)].coresInUse += 1 }
        schedule(.finish, for: id, token: waiting.insert(effects), at: now + length)
    }

    private func span(of work: Span, on host: UInt32) -> Span {
        guard host != Node.alone else { return work }
        let speed = hosts[Int(host)].host.speed
        return speed == 1 ? work : Span(nanoseconds: Int64((Double(work.nanoseconds) / speed).rounded()))
    }

    /// Ends a node's work: its effects take hold, and the next in line is served.
    mutating func finish(_ id: NodeID, _ effects: Effects) {
        let index = Int(id.index)
        nodes[index].storage = effects.storage
        for effect in effects.list { perform(effect, by: id) }
        release(id)
    }

    /// Frees a busy node and its core, and serves what waits for them.
    mutating func release(_ id: NodeID) {
        let index = Int(id.index)
        nodes[index].isBusy = false
        let host = nodes[index].host
        if host == Node.alone {
            while !nodes[index].isBusy, let next = nodes[index].mailbox?.popFirst() { handle(next) }
        } else {
            hosts[Int(host)].coresInUse -= 1
            if nodes[index].mailbox?.isEmpty == false { hosts[Int(host)].ready.append(id) }
            serve(Int(host))
        }
    }

    /// Gives a host's free cores to the nodes that wait for one.
    mutating func serve(_ host: Int) {
        while hosts[host].hasFreeCore, !hosts[host].ready.isEmpty {
            let id = hosts[host].ready.removeFirst()
            let index = Int(id.index)
            guard let next = nodes[index].mailbox?.popFirst() else { continue }
            handle(next)
            if !nodes[index].isBusy, nodes[index].mailbox?.isEmpty == false { hosts[host].ready.append(id) }
        }
    }

    private mutating func perform(_ effect: Effect, by id: NodeID) {
        switch effect {
        case .send(let receiver, let message, let size):
            transmit(message, from: id, to: receiver, size: size)
        case .timer(let delay, let message, let name):
            setTimer(of: id, after: delay, message, name)
        case .cancel(let name):
            nodes[Int(id.index)].timers?.removeAll { $0.name == name }
        case .count(let name, let amount):
            measurements.count(name, by: amount, node: id, at: now)
        case .sample(let name, let value, let unit):
            measurements.sample(name, value, unit: unit, node: id, at: now)
        case .gauge(let name, let level):
            measurements.gauge(name, level, node: id, at: now)
        case .note(let text):
            record(.note(text), at: id)
        case .record(let fact):
            history.append(fact, from: id, at: now)
        }
    }

    private mutating func setTimer(of id: NodeID, after delay: Span, _ message: Message, _ name: Symbol?) {
        var token: UInt32 = 0
        if let name {
            lastTimer = max(1, lastTimer &+ 1)
            token = lastTimer
            let index = Int(id.index)
            nodes[index].timers?.removeAll { $0.name == name }
            if nodes[index].timers == nil { nodes[index].timers = [] }
            nodes[index].timers?.append(Node.Timer(name: name, token: token))
        }
        schedule(.timer, for: id, token: token, at: now + max(.zero, delay), message)
    }

    /// Puts something that concerns one node alone into the queue.
    mutating func schedule(
        _ kind: Envelope.Kind, for id: NodeID, token: UInt32 = 0, at time: Instant, _ message: Message = .none
    ) {
        let life = nodes.isEmpty ? 0 : nodes[Int(id.index)].life
        let envelope = Envelope(
            kind: kind, from: id, to: id, life: life, token: token, lamport: 0, number: 0, sentAt: now, size: 0,
            cause: events, message: message)
        queue.push(envelope, at: time)
    }

    /// What a node's own clock says now.
    public func localTime(of id: NodeID) -> Instant {
        now + nodes[Int(id.index)].skew
    }

    /// Writes a line of the trace.
    mutating func record(
        _ kind: TraceEvent.Kind, at id: NodeID? = nil, peer: NodeID? = nil, number: UInt64 = 0,
        event: UInt64? = nil, message: Message? = nil
    ) {
        guard isTraced else { return }
        let lamport = id.map { nodes[Int($0.index)].lamport } ?? 0
        trace.append(
            TraceEvent(
                number: trace.count, event: event ?? events, time: now, localTime: id.map { localTime(of: $0) } ?? now,
                node: id, peer: peer, lamport: lamport, messageNumber: number, message: message, kind: kind))
    }
}
