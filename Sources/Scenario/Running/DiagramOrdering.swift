import Cluster

/// Says of the rows of a diagram how they stand to one event, or which messages raced each other.
struct DiagramOrdering {
    private let order: CausalOrder

    init(_ simulation: borrowing Simulation) {
        order = CausalOrder(simulation)
    }

    /// How every row stands to an event.
    func rows(_ rows: [Diagram.Row], around event: TraceEvent) -> [Diagram.Row] {
        rows.map { row in
            var row = row
            guard !row.isOmission, row.isOfNode else { return row }
            row.order =
                switch order.relation(of: row.event, to: event.number) {
                case .same: .same
                case .before: .before
                case .after: .after
                case .concurrent: .concurrent
                }
            return row
        }
    }

    /// Which messages were sent concurrently with the last one from another node that reached the same node before them.
    func races(in rows: [Diagram.Row]) -> [Diagram.Row] {
        /// The arrivals of each lane, in their order.
        var arrivals: [Int: [Diagram.Arrow]] = [:]
        return rows.map { row in
            var row = row
            guard case .message(let arrow) = row.happening, let sending = arrow.sending else { return row }
            guard arrow.passage == .arrives || arrow.passage == .lands else { return row }
            if let rival = arrivals[arrow.to]?.last(where: { $0.from != arrow.from }), let other = rival.sending,
                order.relation(of: other, to: sending) == .concurrent
            {
                row.order = .raced(with: rival.number)
            }
            arrivals[arrow.to, default: []].append(arrow)
            return row
        }
    }
}

extension Diagram.Row {
    /// True for what stands in the history of a node, so that happened-before speaks of it.
    fileprivate var isOfNode: Bool {
        switch happening {
        case .message(let arrow):
            switch arrow.passage {
            case .departs, .lands, .arrives: true
            case .lost, .destroyed: false
            }
        case .crash, .restart, .notes: true
        case .network, .omission: false
        }
    }
}
