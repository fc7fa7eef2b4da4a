import Scenario
import Terminal

extension DiagramRow {
    /// A row of a scenario's diagram, as the terminal draws it.
    init(_ row: Diagram.Row) {
        self.init(
            time: row.moment, notes: row.notes.map { DiagramNote(lane: $0.lane, text: $0.text) },
            lanes: row.lanes.map { DiagramLane($0) }, walls: row.walls)
        order = row.order.map { DiagramOrder($0) }
        switch row.happening {
        case .message(let message):
            arrow = DiagramArrow(
                from: message.from, to: message.to, name: "m\(message.number)", detail: message.label,
                passage: DiagramArrow.Passage(message.passage))
        case .crash(let lane): marks = [DiagramMark(lane: lane, change: .crash)]
        case .restart(let lane): marks = [DiagramMark(lane: lane, change: .restart)]
        case .network(let text): banner = text
        case .omission(let text): omission = text
        case .notes: break
        }
    }
}

extension DiagramLane {
    init(_ lane: Diagram.Lane) {
        switch lane {
        case .up: self = .up
        case .busy: self = .busy
        case .paused: self = .paused
        case .down: self = .down
        }
    }
}

extension DiagramOrder {
    fileprivate init(_ order: Diagram.Order) {
        switch order {
        case .before: self = .before
        case .same: self = .same
        case .after: self = .after
        case .concurrent: self = .concurrent
        case .raced(let other): self = .raced(with: "m\(other)")
        }
    }
}

extension DiagramArrow.Passage {
    fileprivate init(_ passage: Diagram.Passage) {
        switch passage {
        case .arrives: self = .arrives
        case .lost(let reason): self = .lost(reason)
        case .departs: self = .departs
        case .lands: self = .lands
        case .destroyed(let reason): self = .destroyed(reason)
        }
    }
}
