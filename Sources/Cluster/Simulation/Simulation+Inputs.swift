import DequeModule

/// What can be done to a cluster from outside.
extension Simulation {
    /// Does it, now. Names, hosts and nodes must be valid: whoever reads them from a person has checked them.
    public mutating func apply(_ input: Input) {
        switch input {
        case .addHost(let host):
            precondition(hostIndex(host.name) == nil, "two hosts of one name")
            hosts.append(HostState(host: host))
        case .addNode(let name, let placement):
            add(name, placement)
        case .birth(let birth):
            bear(birth)
        case .replaceNode(let id, let placement, let keepsStorage):
            replace(id, placement, keepsStorage: keepsStorage)
        case .removeNode(let id):
            remove(id)
        case .crash(let id):
            crash(id)
        case .failHost(let name):
            failHost(name)
        case .restart(let id):
            restart(id)
        case .pause(let id):
            pause(id)
        case .resume(let id):
            resume(id)
        case .churn(let ids, let up, let down):
            beginChurn(of: ids, up: up, down: down)
        case .endChurn(let ids):
            endChurn(of: ids)
        case .wipe(let id):
            wipe(id)
        case .partition(let sides):
            partition(sides)
        case .cut(let from, let to):
            network.cut(from: from, to: to)
            record(.cut, at: from, peer: to)
        case .heal:
            network.heal()
            for index in nodes.indices { nodes[index].side = 0 }
            record(.heal)
        case .skew(let id, let span):
            setSkew(of: id, span)
        case .drift(let id, let partsPerMillion):
            setDrift(of: id, partsPerMillion)
        case .hold(let from, let to):
            hold(from: from, to: to)
        case .release(let from, let to):
            release(from: from, to: to)
        case .deliver(let number):
            deliver(number)
        case .drop(let number):
            dropFlight(number)
        case .duplicate(let number):
            duplicateFlight(number)
        case .fireTimer(let id, let message, let name):
            fireTimer(of: id, message, name)
        case .setNetwork(let link):
            network.standard = link
            record(.network(link))
        case .setLink(let from, let to, let link):
            network.set(link, from: from, to: to)
            record(.link(link), at: from, peer: to)
        case .topology(let topology):
            network.topology = topology
            context.topology = topology
            record(.topology(topology))
        case .send(let from, let to, let message):
            transmit(context.envelopes.add(message), from: from, to: to, size: 0)
        case .clearStatistics:
            measurements.clear(at: now)
            history.clear()
            network.clearTraffic()
        case .together(let inputs):
            for input in inputs { apply(input) }
        case .plan(let time, let input):
            plan(input, at: time)
        case .advance(let time):
            advance(to: time)
        case .delay(let time):
            delay(until: time)
        }
    }

    private mutating func add(_ name: String, _ placement: Placement) {
        precondition(identities[name] == nil, "two nodes of one name")
        let id = NodeID(index: UInt32(nodes.count))
        identities[name] = id
        context.names.append(name)
        let prototype = prototype(for: placement)
        nodes.append(
            Node(
                behavior: prototypes[Int(prototype)].behavior,
                random: RandomStream(seed: seed, name: name),
                transmission: RandomStream(seed: seed, name: name + " network"),
                host: host(of: placement), prototype: prototype))
        begin(id)
    }

    /// The prototype for a placement. Nodes that are made alike are made one after the other.
    private mutating func prototype(for placement: Placement) -> UInt32 {
        if prototypes.last?.matches(placement) != true {
            prototypes.append(Prototype(program: placement.program, behavior: placement.behavior))
        }
        return UInt32(prototypes.count - 1)
    }

    private mutating func replace(_ id: NodeID, _ placement: Placement, keepsStorage: Bool) {
        let index = Int(id.index)
        crash(id)
        nodes[index].prototype = prototype(for: placement)
        nodes[index].host = host(of: placement)
        if !keepsStorage { nodes[index].storage = Storage() }
        restart(id)
    }

    private mutating func remove(_ id: NodeID) {
        let index = Int(id.index)
        record(.removed, at: id)
        halt(id, status: .removed)
        identities[name(of: id)] = nil
        nodes[index].storage = Storage()
    }

    mutating func crash(_ id: NodeID) {
        guard nodes[Int(id.index)].status == .up else { return }
        record(.crash, at: id)
        halt(id, status: .down)
    }

    /// Takes all nodes of a host down at once: none of them works on while the others crash.
    private mutating func failHost(_ name: String) {
        guard let host = hostIndex(name) else { preconditionFailure("no host \(name)") }
        record(.hostFailure(name))
        hosts[host].ready = []
        let victims = nodes.indices.filter { nodes[$0].host == UInt32(host) && nodes[$0].status == .up }
        for index in victims { crash(NodeID(index: UInt32(index))) }
    }

    mutating func restart(_ id: NodeID) {
        let index = Int(id.index)
        guard nodes[index].status == .down else { return }
        nodes[index].status = .up
        nodes[index].life += 1
        nodes[index].behavior = prototypes[Int(nodes[index].prototype)].behavior
        record(.restart, at: id)
        begin(id)
    }

    /// Ends a node's life: its memory, its timers, the effects of unfinished work and what waits in its mailbox.
    private mutating func halt(_ id: NodeID, status: Node.Status) {
        let index = Int(id.index)
        let host = nodes[index].host
        let wasBusy = nodes[index].isBusy
        nodes[index].status = status
        nodes[index].behavior = prototypes[Int(nodes[index].prototype)].behavior
        nodes[index].awaitsStart = false
        nodes[index].timers = nil
        endStall(of: id)
        discardWork(of: id)
        while let slot = nodes[index].mailbox.popFirst() { drop(slot, .crash) }
        if host != Node.alone {
            hosts[Int(host)].ready.removeAll { $0 == id }
            if wasBusy { hosts[Int(host)].coresInUse -= 1 }
            serve(Int(host))
        }
    }

    /// Destroys what a node has stored, and what it was about to store.
    private mutating func wipe(_ id: NodeID) {
        let index = Int(id.index)
        nodes[index].storage = Storage()
        waiting.change(nodes[index].work) { $0.storage = nil }
        record(.wipe, at: id)
    }

    private mutating func partition(_ sides: [[NodeID]]) {
        for index in nodes.indices { nodes[index].side = 0 }
        for (number, side) in sides.enumerated() {
            for id in side { nodes[Int(id.index)].side = UInt16(number + 1) }
        }
        network.isPartitioned = true
        record(.partition(sides))
    }

    private func hostIndex(_ name: String) -> Int? {
        hosts.firstIndex { $0.host.name == name }
    }

    private func host(of placement: Placement) -> UInt32 {
        guard let name = placement.host else { return Node.alone }
        guard let index = hostIndex(name) else { preconditionFailure("no host \(name)") }
        return UInt32(index)
    }
}
