/// How what happens gets into the trace.
extension Simulation {
    /// Writes what a node, or nobody in particular, did or suffered.
    mutating func record(_ code: TraceRecord.Code, at node: NodeID, detail: UInt64 = 0) {
        guard isTraced else { return }
        tick(node)
        trace.append(plain: entry(code, at: node, detail: detail))
    }

    mutating func record(_ fault: Fault, at node: NodeID? = nil, peer: NodeID? = nil) {
        guard isTraced else { return }
        if let node, peer == nil { tick(node) }
        let record =
            if let node { entry(.fault, at: node, peer: peer ?? NodeID(index: .max)) } else {
                TraceRecord(.fault, at: now)
            }
        trace.append(fault: fault, record)
    }

    mutating func record(note text: String, at node: NodeID) {
        guard isTraced else { return }
        tick(node)
        trace.append(note: text, entry(.note, at: node))
    }

    mutating func record(timer message: Message, at node: NodeID) {
        tick(node)
        _ = trace.append(with: message, entry(.timer, at: node))
    }

    /// Writes that a message was sent. The number of that event.
    mutating func recordSending(_ slot: UInt32, _ header: Envelope) -> UInt64 {
        let record = entry(.sent, at: header.from, peer: header.to, messageNumber: header.number)
        if let plain = context.envelopes.plainMessage(slot), let shape = trace.shape(of: plain) {
            return trace.append(with: plain, shape, record)
        }
        return trace.append(with: context.envelopes.message(slot), record)
    }

    /// Writes what became of a message.
    @inline(__always)
    mutating func recordOutcome(_ code: TraceRecord.Code, _ header: Envelope, _ loss: Loss = .chance) {
        trace.append(
            plain: entry(
                code, at: header.to, peer: header.from, messageNumber: header.number, detail: header.origin,
                loss: loss))
    }

    /// Lets a node's Lamport clock tick with an event of its own, so that of two events of which one happened before the
    /// other it has the lesser time. Messages see to theirs, recorded or not.
    private mutating func tick(_ node: NodeID) {
        nodes[Int(node.index)].lamport &+= 1
    }

    /// An event's record, which is to be written next; a clock that is wrong is told to the trace.
    @inline(__always)
    private mutating func entry(
        _ code: TraceRecord.Code, at node: NodeID, peer: NodeID = NodeID(index: .max), messageNumber: UInt64 = 0,
        detail: UInt64 = 0,
        loss: Loss = .chance
    ) -> TraceRecord {
        let index = Int(node.index)
        if !clocks.isEmpty { trace.expect(clockError: clockError(of: node)) }
        return TraceRecord(
            code, at: now, node: node, peer: peer, lamport: nodes[index].lamport, messageNumber: messageNumber,
            detail: detail, loss: loss)
    }
}
