/// How a message gets from one node to another, or does not.
extension Simulation {
    /// Sends a message on its way.
    mutating func transmit(_ message: Message, from: NodeID, to: NodeID, size: UInt32) {
        lastMessage += 1
        let sender = Int(from.index)
        nodes[sender].lamport &+= 1
        record(.sent, at: from, peer: to, number: lastMessage, message: message)
        var envelope = Envelope(
            kind: .delivery, from: from, to: to, life: 0, token: 0, lamport: nodes[sender].lamport,
            number: lastMessage, sentAt: now, size: size, cause: events, message: message)
        if from == to {
            queue.push(envelope, at: now)
            return
        }
        if network.isPlain, nodes[sender].host == Node.alone {
            let latency = network.standard.latency.sample(&nodes[sender].transmission)
            queue.push(envelope, at: inOrder(now + latency, from: from, to: to))
            return
        }
        let link = network.link(from: from, to: to)
        if link.loss > 0, nodes[sender].transmission.chance(link.loss) {
            drop(envelope, .chance)
            return
        }
        if link.corrupt > 0 { envelope.isDamaged = nodes[sender].transmission.chance(link.corrupt) }
        let isDoubled = link.duplicate > 0 && nodes[sender].transmission.chance(link.duplicate)
        let departure = departure(of: envelope, over: link)
        queue.push(envelope, at: arrival(from: from, to: to, leaving: departure, over: link))
        if isDoubled { queue.push(envelope, at: arrival(from: from, to: to, leaving: departure, over: link)) }
    }

    /// When the last byte has left: the sender's host, then the link, carry one message after the other.
    private mutating func departure(of envelope: Envelope, over link: Link) -> Instant {
        var leaving = now
        let host = nodes[Int(envelope.from.index)].host
        if host != Node.alone, let rate = hosts[Int(host)].host.up {
            leaving = max(leaving, hosts[Int(host)].upUntil) + envelope.span(at: rate)
            hosts[Int(host)].upUntil = leaving
        }
        if let rate = link.bandwidth {
            let direction = Network.Direction(from: envelope.from, to: envelope.to)
            leaving = max(leaving, network.busyUntil[direction] ?? .zero) + envelope.span(at: rate)
            network.busyUntil[direction] = leaving
        }
        return leaving
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
        let sender = Int(from.index)
        if nodes[sender].latestPartner != to {
            if nodes[sender].latestArrival > now {
                let partner = nodes[sender].latestPartner
                network.remember(nodes[sender].latestArrival, from: from, to: partner, now: now)
            }
            nodes[sender].latestPartner = to
            nodes[sender].latestArrival = network.recall(from: from, to: to) ?? .zero
        }
        let ordered = max(arrival, nodes[sender].latestArrival)
        nodes[sender].latestArrival = ordered
        return ordered
    }

    /// A message reaches its receiver's door: it is let in, or destroyed by what stands in the way.
    mutating func arrive(_ envelope: consuming Envelope) {
        let receiver = Int(envelope.to.index)
        if let loss = obstacle(envelope) {
            drop(envelope, loss)
            return
        }
        let host = nodes[receiver].host
        if host != Node.alone, !envelope.isReceived, let rate = hosts[Int(host)].host.down {
            let received = max(now, hosts[Int(host)].downUntil) + envelope.span(at: rate)
            hosts[Int(host)].downUntil = received
            envelope.isReceived = true
            queue.push(envelope, at: received)
            return
        }
        nodes[receiver].lamport = max(nodes[receiver].lamport, envelope.lamport) &+ 1
        record(
            .delivered, at: envelope.to, peer: envelope.from, number: envelope.number, event: envelope.cause,
            message: envelope.message)
        accept(envelope)
    }

    private func obstacle(_ envelope: borrowing Envelope) -> Loss? {
        let receiver = nodes[Int(envelope.to.index)]
        switch receiver.status {
        case .up: break
        case .down: return .down
        case .removed: return .removed
        }
        if network.isPartitioned {
            let side = nodes[Int(envelope.from.index)].side
            if side != 0, receiver.side != 0, side != receiver.side { return .partition }
        }
        if network.isCut(from: envelope.from, to: envelope.to) { return .cut }
        return envelope.isDamaged ? .corrupted : nil
    }

    mutating func drop(_ envelope: borrowing Envelope, _ loss: Loss) {
        guard isTraced, envelope.number > 0 else { return }
        record(
            .dropped(loss), at: envelope.to, peer: envelope.from, number: envelope.number, event: envelope.cause,
            message: envelope.message)
    }
}

extension Envelope {
    /// How long it takes to carry at so many bytes a second.
    fileprivate func span(at rate: Double) -> Span {
        let bytes = size > 0 ? Int(size) : message.encodedSize
        return Span(seconds: Double(bytes) / rate) ?? .zero
    }
}
