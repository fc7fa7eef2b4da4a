/// How nodes stand still and go on, as in a long garbage collection or when a virtual machine is moved.
///
/// A paused node keeps its memory, its core and its connections. What reaches it waits in its mailbox; work in progress
/// takes longer by as long as the pause lasted.
extension Simulation {
    public func isPaused(_ id: NodeID) -> Bool {
        nodes[Int(id.index)].isStalled && stalls[id]?.since != nil
    }

    mutating func pause(_ id: NodeID) {
        let index = Int(id.index)
        guard nodes[index].status == .up, !isPaused(id) else { return }
        record(.pause, at: id)
        stalls[id, default: Stall()].since = now
        nodes[index].isStalled = true
    }

    mutating func resume(_ id: NodeID) {
        let index = Int(id.index)
        guard var stall = stalls[id], let since = stall.since else { return }
        record(.resume, at: id)
        if let remaining = stall.remaining {
            endStall(of: id)
            schedule(.finish, for: id, token: nodes[index].work, at: now + remaining)
        } else if nodes[index].isBusy {
            stall.lost = stall.lost + (now - since)
            stall.since = nil
            stalls[id] = stall
        } else {
            endStall(of: id)
            wake(id)
        }
    }

    /// True when work whose end is due goes on for longer, because the node stands still or did so meanwhile.
    mutating func isDelayed(_ id: NodeID) -> Bool {
        guard nodes[Int(id.index)].isStalled, var stall = stalls[id] else { return false }
        if let since = stall.since {
            stall.remaining = stall.lost + (now - since)
            stall.lost = .zero
            stalls[id] = stall
        } else {
            endStall(of: id)
            schedule(.finish, for: id, token: nodes[Int(id.index)].work, at: now + stall.lost)
        }
        return true
    }

    mutating func endStall(of id: NodeID) {
        guard nodes[Int(id.index)].isStalled else { return }
        nodes[Int(id.index)].isStalled = false
        stalls[id] = nil
    }

    /// Serves what reached a node while it stood still.
    private mutating func wake(_ id: NodeID) {
        let index = Int(id.index)
        let host = nodes[index].host
        if host == Node.alone {
            handleWaiting(id)
        } else if !nodes[index].mailbox.isEmpty {
            hosts[Int(host)].ready.append(id)
            serve(Int(host))
        }
    }
}
