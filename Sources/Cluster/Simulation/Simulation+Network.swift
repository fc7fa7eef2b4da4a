/// How a message gets from one node to another, or does not.
extension Simulation {
    /// Sends the message in a slot on its way.
    mutating func transmit(_ slot: UInt32, from: NodeID, to: NodeID, size: UInt32) {
        lastMessage &+= messageStep
        let sender = Int(from.index)
        var header = Envelope(
            kind: .delivery, from: from, to: to, lamport: nodes[sender].tick(), number: lastMessage)
        if isTraced { header.origin = recordSending(slot, header) }
        context.envelopes[slot] = header
        if size > 0 { context.envelopes[sizeOf: slot] = size }
        if isMetered { network.meter(bytes: weight(of: slot), from: from, to: to) }
        if from == to {
            queue.push(slot, at: now)
        } else if network.isPlain, nodes[sender].host == Node.alone {
            if nodes[sender].latestPartner != to { changePartner(of: from, to: to) }
            launch(slot, at: nodes[sender].arrival(after: network.standard.latency, from: now))
        } else {
            transmit(slot, over: network.link(from: from, to: to))
        }
    }

    /// Sends a message over a link that may do more to it than take time.
    private mutating func transmit(_ slot: UInt32, over link: Link) {
        var header = context.envelopes[slot]
        let sender = Int(header.from.index)
        let fate = link.fate(&nodes[sender].transmission)
        if fate.isLost {
            drop(slot, .chance)
            return
        }
        header.isDamaged = fate.isDamaged
        context.envelopes[slot] = header
        let leaving = departure(of: slot, over: link)
        let copy = fate.isDoubled ? context.envelopes.duplicate(slot) : nil
        launch(slot, at: arrival(from: header.from, to: header.to, leaving: leaving, over: link))
        guard let copy else { return }
        launch(copy, at: arrival(from: header.from, to: header.to, leaving: leaving, over: link))
    }

    /// Puts a message on the wire: it will reach its receiver's door at a time, here or where the receiver lives.
    @inline(__always)
    private mutating func launch(_ slot: UInt32, at time: Instant) {
        if portion == nil { queue.push(slot, at: time) } else { launchLive(slot, at: time) }
    }

    /// When the last byte has left: the sender's host, then the link, carry one message after the other.
    private mutating func departure(of slot: UInt32, over link: Link) -> Instant {
        var leaving = now
        let header = context.envelopes[slot]
        let host = nodes[Int(header.from.index)].host
        if host != Node.alone, let rate = hosts[Int(host)].host.up {
            leaving = max(leaving, hosts[Int(host)].upUntil) + carriage(of: slot, at: rate)
            hosts[Int(host)].upUntil = leaving
        }
        if let rate = link.bandwidth {
            let direction = Network.Direction(from: header.from, to: header.to)
            leaving = max(leaving, network.busyUntil[direction] ?? .zero) + carriage(of: slot, at: rate)
            network.busyUntil[direction] = leaving
        }
        return leaving
    }

    /// How long it takes to carry a message at so many bytes a second.
    private func carriage(of slot: UInt32, at rate: Double) -> Span {
        Span(seconds: Double(weight(of: slot)) / rate) ?? .zero
    }

    /// What a message weighs on the wire, in bytes.
    private func weight(of slot: UInt32) -> Int {
        let stated = context.envelopes[sizeOf: slot]
        return stated > 0 ? Int(stated) : context.envelopes.message(slot).encodedSize
    }

    private mutating func arrival(from: NodeID, to: NodeID, leaving: Instant, over link: Link) -> Instant {
        let sender = Int(from.index)
        let time = leaving + link.latency.sample(&nodes[sender].transmission)
        if link.reorder > 0, nodes[sender].transmission.chance(link.reorder) { return time }
        return inOrder(time, from: from, to: to)
    }

    /// The arrival that keeps the order of a link: not before what was sent on it earlier.
    ///
    /// A sender remembers the latest arrival at its latest partner; others are kept in the network's table only while
    /// something is on its way to them, since what has arrived holds nothing up.
    private mutating func inOrder(_ arrival: Instant, from: NodeID, to: NodeID) -> Instant {
        if nodes[Int(from.index)].latestPartner != to { changePartner(of: from, to: to) }
        return nodes[Int(from.index)].arrivalInOrder(arrival)
    }

    private mutating func changePartner(of from: NodeID, to: NodeID) {
        let sender = Int(from.index)
        if nodes[sender].latestArrival > now {
            let partner = nodes[sender].latestPartner
            network.remember(nodes[sender].latestArrival, from: from, to: partner, now: now)
        }
        nodes[sender].latestPartner = to
        nodes[sender].latestArrival = network.recall(from: from, to: to) ?? .zero
    }

    /// A message reaches its receiver's door: it is let in, kept back, or destroyed by what stands in the way.
    mutating func arrive(_ slot: UInt32, isByHand: Bool = false) {
        let header = context.envelopes[slot]
        let receiver = Int(header.to.index)
        if nodes[receiver].status != .up || network.hasObstacles || header.isDamaged {
            if let loss = obstacle(header) {
                drop(slot, loss)
                return
            }
            if !isByHand, network.isHeld(from: header.from, to: header.to) {
                network.keep(slot)
                return
            }
        }
        let host = nodes[receiver].host
        if host != Node.alone, !header.isReceived, let rate = hosts[Int(host)].host.down {
            let received = max(now, hosts[Int(host)].downUntil) + carriage(of: slot, at: rate)
            hosts[Int(host)].downUntil = received
            context.envelopes[slot].isReceived = true
            queue.push(slot, at: received)
            return
        }
        nodes[receiver].lamport = max(nodes[receiver].lamport, header.lamport) &+ 1
        if isTraced { recordOutcome(.delivered, header) }
        accept(slot)
    }

    private func obstacle(_ header: Envelope) -> Loss? {
        let receiver = Int(header.to.index)
        switch nodes[receiver].status {
        case .up: break
        case .down: return .down
        case .removed: return .removed
        }
        if network.isPartitioned {
            let from = nodes[Int(header.from.index)].side
            let to = nodes[receiver].side
            if from != 0, to != 0, from != to { return .partition }
        }
        if network.isCut(from: header.from, to: header.to) { return .cut }
        if let topology = network.topology, !topology.hasLink(header.from, header.to) { return .noLink }
        return header.isDamaged ? .corrupted : nil
    }

    /// Destroys what lies in a slot, and says so when it is a message.
    mutating func drop(_ slot: UInt32, _ loss: Loss) {
        let header = context.envelopes[slot]
        if isTraced, header.kind == .delivery { recordOutcome(.dropped, header, loss) }
        context.envelopes.discard(slot)
    }
}
