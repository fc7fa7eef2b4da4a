import Cluster

/// Turns events of a trace into rows of a diagram, one after the other, so that a run can be drawn while it goes on.
public struct DiagramBuilder: Sendable {
    /// The nodes drawn, in the order of their lanes.
    public let nodes: [NodeID]
    public let lanes: [String]
    private var rows: [Diagram.Row] = []

    public init(_ nodes: [NodeID], of simulation: borrowing Simulation) {
        self.nodes = nodes
        var names: [String] = []
        for node in nodes { names.append(simulation.name(of: node)) }
        lanes = names
    }

    /// Takes the next event of the trace. What was built before it is then complete, but for notes on the same moment.
    public mutating func add(_ event: TraceEvent) {
        let lane = event.node.flatMap { nodes.firstIndex(of: $0) }
        let peer = event.peer.flatMap { nodes.firstIndex(of: $0) }
        switch event.kind {
        case .delivered:
            guard let lane, let peer, lane != peer else { return }
            addArrow(event, from: peer, to: lane, .arrives)
        case .dropped(let loss):
            guard let lane, let peer, lane != peer else { return }
            addArrow(event, from: peer, to: lane, .lost(loss.reason))
        case .note(let text):
            guard let lane else { return }
            let note = Diagram.Note(lane: lane, text: text)
            if let last = rows.indices.last, rows[last].takes(note, at: event.time) {
                rows[last].notes.append(note)
            } else {
                append(event.time, .notes, [note])
            }
        case .fault(let fault):
            addFault(fault, at: event.time, lane: lane, peer: peer)
        case .started, .sent, .timer, .worked:
            break
        }
    }

    /// Takes out the rows that are complete; all of them at the end.
    public mutating func takeRows(before time: Instant = .never) -> [Diagram.Row] {
        let complete = rows.prefix { $0.time < time }
        rows.removeFirst(complete.count)
        return Array(complete)
    }

    private mutating func append(_ time: Instant, _ happening: Diagram.Happening, _ notes: [Diagram.Note] = []) {
        rows.append(Diagram.Row(time: time, happening: happening, notes: notes))
    }

    private mutating func addArrow(_ event: TraceEvent, from: Int, to: Int, _ passage: Diagram.Passage) {
        let arrow = Diagram.Arrow(
            from: from, to: to, number: event.messageNumber, label: event.message?.label ?? "", passage: passage)
        append(event.time, .message(arrow))
    }

    private mutating func addFault(_ fault: Fault, at time: Instant, lane: Int?, peer: Int?) {
        switch fault {
        case .crash: if let lane { append(time, .crash(lane: lane)) }
        case .restart: if let lane { append(time, .restart(lane: lane)) }
        case .removed: if let lane { append(time, .notes, [Diagram.Note(lane: lane, text: fault.note)]) }
        case .pause, .resume, .skew, .drift, .wipe:
            if let lane { append(time, .notes, [Diagram.Note(lane: lane, text: fault.note)]) }
        case .cut:
            if let lane, let peer { append(time, .network("cut: \(lanes[lane]) no longer reaches \(lanes[peer])")) }
        case .partition(let sides):
            let names = sides.map { side in
                side.compactMap { node in nodes.firstIndex(of: node).map { lanes[$0] } }.joined(separator: ",")
            }
            append(time, .network("partition: " + names.joined(separator: " | ")))
        case .hold:
            if let lane, let peer { append(time, .network("hold: \(lanes[lane]) to \(lanes[peer])")) }
        case .release:
            if let lane, let peer { append(time, .network("release: \(lanes[lane]) to \(lanes[peer])")) }
        case .heal: append(time, .network("healed"))
        case .hostFailure(let host): append(time, .network("host \(host) fails"))
        case .network: break
        }
    }
}

extension Diagram.Row {
    /// True when a note belongs to what this row shows: the receiver's first words about a message.
    fileprivate func takes(_ note: Diagram.Note, at time: Instant) -> Bool {
        guard time == self.time, !notes.contains(where: { $0.lane == note.lane }) else { return false }
        switch happening {
        case .message(let arrow): return arrow.to == note.lane && arrow.passage == .arrives
        case .notes: return true
        case .crash, .restart, .network: return false
        }
    }
}

extension Loss {
    /// Why, in two or three words.
    public var reason: String {
        switch self {
        case .chance: "lost"
        case .cut: "link cut"
        case .partition: "partition"
        case .corrupted: "damaged"
        case .down: "receiver down"
        case .crash: "lost in crash"
        case .removed: "receiver gone"
        case .hand: "dropped by hand"
        case .noLink: "no link"
        }
    }
}

extension Fault {
    /// What stands in the lane of a node to which it is done.
    var note: String {
        switch self {
        case .crash: "crashes"
        case .restart: "restarts"
        case .pause: "paused"
        case .resume: "goes on"
        case .skew(let span): "clock set \(span.text) off"
        case .drift(let partsPerMillion): "clock drifts \(partsPerMillion) ppm"
        case .wipe: "storage destroyed"
        case .removed: "removed"
        case .partition, .cut, .heal, .hold, .release, .network, .hostFailure: ""
        }
    }
}
