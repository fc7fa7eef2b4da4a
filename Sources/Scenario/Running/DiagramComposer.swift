import Cluster

/// Makes the diagram of a part of a run: chooses what is worth seeing, folds what repeats, and says what it leaves out.
struct DiagramComposer {
    private static let eventsMost = 8_000
    private static let rowsMost = 400
    /// How many rows there are when nobody says which part of the run is wanted.
    private static let rowsOfChoice = 40
    private static let rowsOfStory = 12

    private let simulation: Simulation
    private let request: DiagramRequest
    private let range: Range<UInt64>
    /// True when the diagram ends with the first line that was lost.
    private var isStory = false

    init(_ simulation: Simulation, _ request: DiagramRequest) {
        self.simulation = simulation
        self.request = request
        let trace = simulation.trace
        let around = UInt64(DiagramComposer.eventsMost / 4)
        if let window = request.window {
            range = trace.range(of: window)
        } else if let focus = request.focus {
            let first = max(trace.firstKept, focus.number - min(focus.number, around))
            range = first..<min(trace.count, focus.number + around)
        } else if let loss = trace.firstLossOfALine {
            range = max(trace.firstKept, loss - min(loss, around))..<(loss + 1)
            isStory = true
        } else {
            range = trace.firstKept..<trace.count
        }
    }

    var diagram: Diagram {
        let nodes = request.nodes ?? chosenNodes
        var builder = DiagramBuilder(nodes, of: simulation, with: request.extras.union(.sendings))
        let trace = simulation.trace
        // Where nobody says what is wanted, the latest is.
        let most = UInt64(DiagramComposer.eventsMost)
        let isLatest = request.window == nil && request.focus == nil && !isStory
        let first = isLatest ? max(range.lowerBound, range.upperBound - min(range.upperBound, most)) : range.lowerBound
        let end = min(range.upperBound, first + most)
        for number in trace.firstKept..<first { builder.pass(trace.event(number)) }
        for number in first..<end { builder.add(trace.event(number)) }
        var diagram = Diagram(lanes: builder.lanes)
        let settling = DiagramSettling(builder.takeRows(), isEachApart: request.focus != nil)
        let all = DiagramFolding(isStory ? settling.withoutOpenEnds : settling.settled).folded
        diagram.rows = ordered(cut(all))
        write(all, isWhole: first == range.lowerBound && end == range.upperBound, nodes, in: &diagram)
        return diagram
    }

    // MARK: What is shown

    private func cut(_ rows: [Diagram.Row]) -> [Diagram.Row] {
        if request.window != nil { return Array(rows.prefix(DiagramComposer.rowsMost)) }
        if isStory { return Array(rows.suffix(DiagramComposer.rowsOfStory)) }
        guard let focus = request.focus else { return Array(rows.suffix(DiagramComposer.rowsOfChoice)) }
        let place = rows.firstIndex { $0.event >= focus.number } ?? rows.count
        let half = DiagramComposer.rowsOfChoice / 2
        return Array(rows[max(0, place - half)..<min(rows.count, place + half)])
    }

    private func ordered(_ rows: [Diagram.Row]) -> [Diagram.Row] {
        let ordering = DiagramOrdering(simulation)
        var rows = request.focus.map { ordering.rows(rows, around: $0) } ?? ordering.races(in: rows)
        for (place, text) in Moments.texts(rows.map(\.time)).enumerated() { rows[place].moment = text }
        return rows
    }

    /// The nodes to which most happened, where there are too many to draw.
    private var chosenNodes: [NodeID] {
        let ids = simulation.nodeIDs
        guard ids.count > Simulation.diagramNodesMost else { return simulation.diagramNodes }
        var counts = Array(repeating: 0, count: simulation.nodeCount)
        for event in simulation.trace.events(from: range.lowerBound).prefix(range.count) {
            if let node = event.node { counts[Int(node.index)] += 1 }
        }
        let busy = ids.filter { counts[Int($0.index)] > 0 }
        guard busy.count > 1 else { return simulation.diagramNodes }
        let busiest = busy.sorted { (counts[Int($1.index)], $0) < (counts[Int($0.index)], $1) }
        return busiest.prefix(Simulation.diagramNodesMost).sorted()
    }

    // MARK: What is said

    private func write(_ all: [Diagram.Row], isWhole: Bool, _ nodes: [NodeID], in diagram: inout Diagram) {
        guard let first = diagram.rows.first, let last = diagram.rows.last else { return }
        let isCut = diagram.rows.count < all.count || !isWhole
        let span = "\(first.time.text) to \(last.time.text)"
        let run = "of \(simulation.now.text)"
        if isStory {
            diagram.title = "How the first line was lost: \(span), \(run)"
        } else if let focus = request.focus {
            let name = EventName.of(focus, in: simulation.trace)
            diagram.title = "What happened before \(name), after it, and concurrently: \(span)"
        } else if request.window == nil, isCut {
            diagram.title = "The latest: \(span), \(run)"
        } else {
            diagram.title = span
        }
        diagram.remarks.append("Time runs downwards, not to scale. An arrow in one row stands at its arrival.")
        if isCut || isStory { diagram.remarks.append(more(after: last, in: all)) }
        if simulation.trace.firstKept > 0, range.lowerBound == simulation.trace.firstKept {
            diagram.remarks.append("What happened before \(first.time.text) is no longer kept.")
        }
        if request.nodes == nil, nodes.count < simulation.nodeIDs.count {
            let others = simulation.nodeIDs.count - nodes.count
            diagram.remarks.append(
                "These are the \(nodes.count) busiest of \(simulation.nodeIDs.count) nodes; messages with the other "
                    + "\(others) are not drawn: diagram nodes=… chooses.")
        }
    }

    private func more(after last: Diagram.Row, in all: [Diagram.Row]) -> String {
        guard request.window != nil else {
            return "This is a part of the run: diagram from=… to=… shows any other."
        }
        let rest = all.count - min(all.count, DiagramComposer.rowsMost)
        let count = rest > 0 ? "\(rest) more rows follow" : "More follows"
        return "\(count): diagram from=\(last.time.text.filter { $0 != " " }) shows them."
    }
}

extension Trace {
    /// The numbers of the events of a part of the run, as far as they are kept.
    fileprivate func range(of window: ClosedRange<Instant>) -> Range<UInt64> {
        let first = firstPlace { $0.time >= window.lowerBound }
        return first..<max(first, firstPlace { $0.time > window.upperBound })
    }

    /// The first event from which on a condition holds.
    private func firstPlace(where holds: (TraceEvent) -> Bool) -> UInt64 {
        var low = firstKept
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if holds(event(middle)) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The event at which a node first noted that an acknowledged line is gone.
    fileprivate var firstLossOfALine: UInt64? {
        events(from: firstKept).first { event in
            if case .note(let text) = event.kind { text.hasSuffix("is lost") } else { false }
        }?.number
    }
}
