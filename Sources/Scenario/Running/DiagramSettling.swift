import Cluster

/// Decides which messages take one row, and which take a row for their sending and another for their end.
///
/// Where nothing happened to either node while a message was on its way, one row at its end says all. Otherwise its
/// sending has a row of its own, so that the picture shows what came first.
struct DiagramSettling {
    private let rows: [Diagram.Row]
    /// The row of each message's sending. Looked up, never walked.
    private var departures: [UInt64: Int] = [:]
    /// The row of each message's first end.
    private var ends: [UInt64: Int] = [:]
    /// The messages whose sending keeps a row of its own.
    private var parted: Set<UInt64> = []

    init(_ rows: [Diagram.Row], isEachApart: Bool = false) {
        self.rows = rows
        for (place, row) in rows.enumerated() {
            guard case .message(let arrow) = row.happening else { continue }
            if arrow.passage == .departs {
                departures[arrow.number] = place
            } else if ends[arrow.number] == nil {
                ends[arrow.number] = place
            }
        }
        var isSettled = false
        while !isSettled {
            isSettled = true
            for (place, row) in rows.enumerated() {
                guard case .message(let arrow) = row.happening, arrow.passage != .departs,
                    let start = departures[arrow.number], !parted.contains(arrow.number),
                    isEachApart && row.time > rows[start].time || happensMeanwhile(arrow, start, place)
                else { continue }
                parted.insert(arrow.number)
                isSettled = false
            }
        }
    }

    /// The rows as they are drawn.
    var settled: [Diagram.Row] {
        rows.enumerated().compactMap { place, row in
            guard case .message(var arrow) = row.happening else { return row }
            let isApart = parted.contains(arrow.number)
            var row = row
            switch arrow.passage {
            case .departs: return isApart || ends[arrow.number] == nil ? row : nil
            case .arrives where place != ends[arrow.number]: arrow.label += ", again"
            case .arrives: if isApart || departures[arrow.number] == nil { arrow.passage = .lands }
            case .lost(let reason): if isApart { arrow.passage = .destroyed(reason) }
            case .lands, .destroyed: break
            }
            row.happening = .message(arrow)
            return row
        }
    }

    /// The rows as they are drawn, without messages that are still on their way at the end.
    var withoutOpenEnds: [Diagram.Row] {
        settled.filter { row in
            guard case .message(let arrow) = row.happening else { return true }
            return arrow.passage != .departs || ends[arrow.number] != nil
        }
    }

    /// True when a row between a message's sending and its end, and of another moment, concerns one of its nodes.
    private func happensMeanwhile(_ arrow: Diagram.Arrow, _ start: Int, _ end: Int) -> Bool {
        guard rows[start].time < rows[end].time else { return false }
        return rows[(start + 1)..<max(start + 1, end)].contains { row in
            row.time > rows[start].time && row.time < rows[end].time && isDrawn(row)
                && (row.concerns(arrow.from) || row.concerns(arrow.to))
        }
    }

    private func isDrawn(_ row: Diagram.Row) -> Bool {
        guard case .message(let arrow) = row.happening, arrow.passage == .departs else { return true }
        return parted.contains(arrow.number) || ends[arrow.number] == nil
    }
}

extension Diagram.Row {
    fileprivate func concerns(_ lane: Int) -> Bool {
        switch happening {
        case .message(let arrow): arrow.from == lane || arrow.to == lane
        case .crash(let other), .restart(let other): other == lane
        case .notes: notes.contains { $0.lane == lane }
        case .network: true
        case .omission: false
        }
    }
}
