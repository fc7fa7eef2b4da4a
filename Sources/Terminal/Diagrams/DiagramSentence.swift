/// A row of a diagram in words.
struct DiagramSentence {
    let row: DiagramRow
    let lanes: [String]
    let capabilities: Capabilities

    var line: StyledLine {
        if let omission = row.omission { return StyledLine("Left out: \(text(omission)).") }
        let facts = ([row.banner.map(text), arrow, order] + row.marks.map(mark) + row.notes.map(note)).compactMap { $0 }
        return StyledLine("At \(text(row.time)), \(facts.isEmpty ? "nothing" : facts.joined(separator: "; ")).")
    }

    private var arrow: String? {
        guard let arrow = row.arrow else { return nil }
        let detail = arrow.detail.isEmpty ? "" : arrow.name.isEmpty ? text(arrow.detail) : " (\(text(arrow.detail)))"
        let message = text(arrow.name) + detail
        let from = name(arrow.from)
        let to = arrow.from == arrow.to ? "itself" : name(arrow.to)
        switch arrow.passage {
        case .arrives, .lands: return "\(name(arrow.to)) receives \(message) from \(arrow.from == arrow.to ? to : from)"
        case .departs: return "\(from) sends \(message) to \(to)"
        case .lost("lost"), .destroyed("lost"): return "\(message) from \(from) to \(to) is lost"
        case .lost(let reason), .destroyed(let reason):
            return "\(message) from \(from) to \(to) does not arrive: \(text(reason))"
        }
    }

    private var order: String? {
        switch row.order {
        case .before: "this happened before the event"
        case .same: "this is the event"
        case .after: "this happened after the event"
        case .concurrent: "this is concurrent with the event"
        case .raced(let other): "sent concurrently with \(text(other)), so it could have come first"
        case nil: nil
        }
    }

    private func mark(_ mark: DiagramMark) -> String {
        "\(name(mark.lane)) \(mark.change == .crash ? "crashes" : "restarts")"
    }

    private func note(_ note: DiagramNote) -> String { "\(name(note.lane)): \(text(note.text))" }

    private func name(_ lane: Int) -> String { lanes.indices.contains(lane) ? lanes[lane] : "lane \(lane)" }

    private func text(_ raw: String) -> String { capabilities.legible(raw).oneLine }
}
