import Cluster

/// Finds out from the events of a trace which states lasted how long.
///
/// A spell is told when it is known to be over: work no later than with its node's next event.
struct SpellTracker: Sendable {
    /// What has begun at each node and not ended. Walked only in the order of the nodes.
    private var atNodes: [NodeID: [Spell]] = [:]
    /// The same of links and of the whole network, in the order in which it began.
    private var inNetwork: [Spell] = []

    /// The spells that are over; those of no length are left out.
    mutating func take(_ event: TraceEvent, in run: ExportedRun) -> [Spell] {
        var closed: [Spell] = []
        if let node = event.process {
            if let spells = atNodes[node], !spells.contains(where: { $0.kind == .pause }) {
                closed = close(at: node, by: event.time) { $0.kind == .work && $0.end <= event.time }
            }
            switch event.kind {
            case .worked(let span):
                begin(.work, at: node, event.time, until: event.time + span, "works")
            case .fault(let fault):
                closed += take(fault, at: node, event.time)
            case .started, .sent, .delivered, .dropped, .timer, .note:
                break
            }
        } else if case .fault(let fault) = event.kind {
            closed = take(fault, event, in: run)
        }
        return closed
    }

    /// What lasts at the end of the run.
    mutating func finish(at end: Instant) -> [Spell] {
        var closed: [Spell] = []
        for node in atNodes.keys.sorted() { closed += close(at: node, by: end) { _ in true } }
        return closed + close(by: end) { _ in true }
    }

    private mutating func take(_ fault: Fault, at node: NodeID, _ time: Instant) -> [Spell] {
        switch fault {
        case .crash:
            let closed = close(at: node, by: time) { $0.kind != .down }
            begin(.down, at: node, time, until: .never, "down")
            return closed
        case .restart, .removed:
            return close(at: node, by: time) { _ in true }
        case .pause:
            begin(.pause, at: node, time, until: .never, "paused")
            return []
        case .resume:
            let closed = close(at: node, by: time) { $0.kind == .pause }
            if let pause = closed.first { delayWork(of: node, by: time - pause.start) }
            return closed
        case .skew, .drift, .wipe, .network, .link, .topology, .partition, .cut, .heal, .hold, .release, .hostFailure:
            return []
        }
    }

    private mutating func take(_ fault: Fault, _ event: TraceEvent, in run: ExportedRun) -> [Spell] {
        let (time, node, peer) = (event.time, event.node, event.peer)
        let words = fault.banner(from: node.map { run.name($0) } ?? "", to: peer.map { run.name($0) } ?? "", in: run)
        switch fault {
        case .partition:
            let closed = close(by: time) { $0.kind == .partition }
            begin(.partition, event, words)
            return closed
        case .cut:
            begin(.cut, event, words)
            return []
        case .hold:
            begin(.hold, event, words)
            return []
        case .release:
            return close(by: time) { $0.kind == .hold && $0.node == node && $0.peer == peer }
        case .heal:
            return close(by: time) { $0.kind == .partition || $0.kind == .cut }
        case .crash, .restart, .removed, .pause, .resume, .skew, .drift, .wipe, .network, .link, .topology,
            .hostFailure:
            return []
        }
    }

    // MARK: Keeping the books

    private mutating func begin(
        _ kind: Spell.Kind, at node: NodeID, _ start: Instant, until end: Instant, _ text: String
    ) {
        guard atNodes[node]?.contains(where: { $0.kind == kind }) != true else { return }
        atNodes[node, default: []].append(
            Spell(kind: kind, node: node, peer: nil, start: start, end: end, text: text))
    }

    private mutating func begin(_ kind: Spell.Kind, _ event: TraceEvent, _ text: String) {
        guard !inNetwork.contains(where: { $0.kind == kind && $0.node == event.node && $0.peer == event.peer })
        else { return }
        inNetwork.append(
            Spell(kind: kind, node: event.node, peer: event.peer, start: event.time, end: .never, text: text))
    }

    private mutating func close(at node: NodeID, by time: Instant, where isOver: (Spell) -> Bool) -> [Spell] {
        guard let spells = atNodes[node], spells.contains(where: isOver) else { return [] }
        atNodes[node] = spells.filter { !isOver($0) }
        return spells.filter(isOver).ended(by: time)
    }

    private mutating func close(by time: Instant, where isOver: (Spell) -> Bool) -> [Spell] {
        let closed = inNetwork.filter(isOver)
        inNetwork.removeAll(where: isOver)
        return closed.ended(by: time)
    }

    /// Work in progress goes on where it stood.
    private mutating func delayWork(of node: NodeID, by span: Span) {
        guard let spells = atNodes[node] else { return }
        for place in spells.indices where spells[place].kind == .work {
            atNodes[node]?[place].end = spells[place].end + span
        }
    }
}

extension [Spell] {
    fileprivate func ended(by time: Instant) -> [Spell] {
        map { spell in
            var spell = spell
            spell.end = Swift.min(spell.end, time)
            return spell
        }
        .filter { $0.start < $0.end }
    }
}
