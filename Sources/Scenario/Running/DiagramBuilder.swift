import Cluster

/// Turns events of a trace into rows of a diagram, one after the other, so that a run can be drawn while it goes on.
public struct DiagramBuilder: Sendable {
    /// What is drawn beside arrivals, losses, notes and faults.
    public struct Extras: OptionSet, Sendable {
        public let rawValue: Int

        public init(rawValue: Int) { self.rawValue = rawValue }

        /// A row for each sending, so that rows of one message can stand apart.
        public static let sendings = Extras(rawValue: 1)
        public static let timers = Extras(rawValue: 2)
        public static let work = Extras(rawValue: 4)
    }

    /// The nodes drawn, in the order of their lanes.
    public let nodes: [NodeID]
    public let lanes: [String]
    private let extras: Extras
    private var states: DiagramLanes
    private var rows: [Diagram.Row] = []

    public init(_ nodes: [NodeID], of simulation: borrowing Simulation, with extras: Extras = []) {
        self.nodes = nodes
        self.extras = extras
        var names: [String] = []
        for node in nodes { names.append(simulation.name(of: node)) }
        lanes = names
        states = DiagramLanes(count: nodes.count)
    }

    public var rowCount: Int { rows.count }

    /// Takes an event that comes before the part that is drawn.
    mutating func pass(_ event: TraceEvent) {
        states.take(event, lane: lane(event.node), of: nodes)
    }

    /// Takes the next event of the trace. What was built before it is then complete, but for notes on the same moment.
    public mutating func add(_ event: TraceEvent) {
        let lane = self.lane(event.node)
        let peer = self.lane(event.peer)
        states.take(event, lane: lane, of: nodes)
        switch event.kind {
        case .sent:
            if extras.contains(.sendings) { addArrow(event, from: lane, to: peer, .departs) }
        case .delivered: addArrow(event, from: peer, to: lane, .arrives)
        case .dropped(let loss): addArrow(event, from: peer, to: lane, .lost(loss.reason))
        case .note(let text): addNote(text, event, lane)
        case .timer:
            if extras.contains(.timers) { addNote("timer \(event.message?.kind.text ?? "")", event, lane) }
        case .worked(let span):
            // The row of what the work is about stands already.
            if let last = rows.indices.last, rows[last].time == event.time {
                rows[last].lanes = states.states(at: event.time)
            }
            if extras.contains(.work) { addNote("works for \(span.text)", event, lane) }
        case .fault(let fault): addFault(fault, event, lane: lane, peer: peer)
        case .started: break
        }
    }

    /// Takes out the rows that are complete; all of them at the end.
    public mutating func takeRows(before time: Instant = .never) -> [Diagram.Row] {
        let complete = rows.prefix { $0.time < time }
        rows.removeFirst(complete.count)
        return Array(complete)
    }

    private func lane(_ node: NodeID?) -> Int? { node.flatMap { nodes.firstIndex(of: $0) } }

    private mutating func append(
        _ event: TraceEvent, _ happening: Diagram.Happening, _ notes: [Diagram.Note] = []
    ) {
        rows.append(
            Diagram.Row(
                time: event.time, event: event.number, happening: happening, notes: notes,
                lanes: states.states(at: event.time), walls: states.walls, moment: event.time.text))
    }

    private mutating func addArrow(_ event: TraceEvent, from: Int?, to: Int?, _ passage: Diagram.Passage) {
        guard let from, let to, from != to else { return }
        let arrow = Diagram.Arrow(
            from: from, to: to, number: event.messageNumber, label: event.message?.label ?? "", passage: passage,
            sending: passage == .departs ? event.number : event.origin)
        append(event, .message(arrow))
    }

    private mutating func addNote(_ text: String, _ event: TraceEvent, _ lane: Int?) {
        guard let lane else { return }
        let note = Diagram.Note(lane: lane, text: text)
        if let last = rows.indices.last, rows[last].takes(note, at: event.time) {
            rows[last].notes.append(note)
        } else {
            append(event, .notes, [note])
        }
    }

    private mutating func addFault(_ fault: Fault, _ event: TraceEvent, lane: Int?, peer: Int?) {
        switch fault {
        case .crash: if let lane { append(event, .crash(lane: lane)) }
        case .restart: if let lane { append(event, .restart(lane: lane)) }
        case .removed, .pause, .resume, .skew, .drift, .wipe:
            if let lane { append(event, .notes, [Diagram.Note(lane: lane, text: fault.note)]) }
        case .cut:
            if let lane, let peer { append(event, .network("cut: \(lanes[lane]) no longer reaches \(lanes[peer])")) }
        case .partition(let sides):
            append(event, .network("partition: " + sides.map(text).joined(separator: " | ")))
        case .hold:
            if let lane, let peer { append(event, .network("hold: \(lanes[lane]) to \(lanes[peer])")) }
        case .release:
            if let lane, let peer { append(event, .network("release: \(lanes[lane]) to \(lanes[peer])")) }
        case .heal: append(event, .network("healed"))
        case .hostFailure(let host): append(event, .network("host \(host) fails"))
        case .network, .link, .topology:
            // How things were set out before anything happened is said beside the diagram.
            if event.time > .zero { append(event, .network(change(fault, lane: lane, peer: peer))) }
        }
    }

    /// What was set.
    private func change(_ fault: Fault, lane: Int?, peer: Int?) -> String {
        switch fault {
        case .network(let link): "network: \(link.text)"
        case .link(let link): "link: \(lane.map { lanes[$0] } ?? "") to \(peer.map { lanes[$0] } ?? ""), \(link.text)"
        case .topology(let topology): "topology: " + topology.text { id in self.lane(id).map { lanes[$0] } ?? "others" }
        default: ""
        }
    }

    /// The nodes of a side of a partition, and how many there are that have no lane.
    private func text(_ side: [NodeID]) -> String {
        let drawn = side.compactMap(lane).map { lanes[$0] }
        let others = side.count - drawn.count
        return (drawn + (others > 0 ? ["\(others) others"] : [])).joined(separator: ", ")
    }
}

extension Diagram.Row {
    /// True when a note belongs to what this row shows: the receiver's first words about a message.
    fileprivate func takes(_ note: Diagram.Note, at time: Instant) -> Bool {
        guard time == self.time, !notes.contains(where: { $0.lane == note.lane }) else { return false }
        switch happening {
        case .message(let arrow): return arrow.to == note.lane && arrow.passage == .arrives
        case .notes: return true
        case .crash, .restart, .network, .omission: return false
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
        case .partition, .cut, .heal, .hold, .release, .network, .link, .topology, .hostFailure: ""
        }
    }
}
