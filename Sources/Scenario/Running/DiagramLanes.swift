import Cluster

/// How the lanes of a diagram stand, and between which of them nothing passes.
struct DiagramLanes: Sendable {
    private let count: Int
    private var down: Set<Int> = []
    private var paused: Set<Int> = []
    /// Until when each lane is at work.
    private var busyUntil: [Instant]
    /// The side of a partition on which each lane is, from 1; 0 reaches all.
    private var sides: [Int]

    init(count: Int) {
        self.count = count
        busyUntil = Array(repeating: .zero, count: count)
        sides = Array(repeating: 0, count: count)
    }

    /// Takes note of an event at one of the lanes, or in the network.
    mutating func take(_ event: TraceEvent, lane: Int?, of nodes: [NodeID]) {
        switch event.kind {
        case .worked(let span):
            if let lane { busyUntil[lane] = event.time + span }
        case .fault(let fault):
            take(fault, at: event.time, lane: lane, of: nodes)
        case .started, .sent, .delivered, .dropped, .timer, .note: break
        }
    }

    private mutating func take(_ fault: Fault, at time: Instant, lane: Int?, of nodes: [NodeID]) {
        if case .partition(let groups) = fault {
            sides = nodes.map { node in (groups.firstIndex { $0.contains(node) } ?? -1) + 1 }
        }
        if case .heal = fault { sides = Array(repeating: 0, count: count) }
        guard let lane else { return }
        switch fault {
        case .crash, .removed:
            down.insert(lane)
            paused.remove(lane)
            busyUntil[lane] = time
        case .restart: down.remove(lane)
        case .pause: paused.insert(lane)
        case .resume: paused.remove(lane)
        case .partition, .cut, .heal, .hold, .release, .skew, .drift, .wipe, .network, .link, .topology,
            .hostFailure:
            break
        }
    }

    func states(at time: Instant) -> [Diagram.Lane] {
        (0..<count).map { lane in
            down.contains(lane) ? .down : paused.contains(lane) ? .paused : busyUntil[lane] > time ? .busy : .up
        }
    }

    /// The gaps whose two lanes are on different sides, each by the lane on its left.
    var walls: Set<Int> {
        Set((0..<max(0, count - 1)).filter { sides[$0] != 0 && sides[$0 + 1] != 0 && sides[$0] != sides[$0 + 1] })
    }
}
