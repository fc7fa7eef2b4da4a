/// What the signs of a diagram mean: those that stand in it, and no others.
struct DiagramLegend {
    let rows: [DiagramRow]
    let glyphs: Glyphs

    var entries: [String] {
        let arrows = rows.compactMap(\.arrow)
        let lanes = Set(rows.flatMap(\.lanes))
        let orders = rows.compactMap(\.order)
        let isRaced = orders.contains { if case .raced = $0 { true } else { false } }
        let known: [(isShown: Bool, entry: String)] = [
            (arrows.contains { $0.passage == .departs }, "\(glyphs.onTheWay) on its way"),
            (arrows.contains { $0.passage.reason != nil }, "\(glyphs.cross) never arrives"),
            (lanes.contains(.busy), "\(glyphs.busy) at work"),
            (lanes.contains(.paused), "\(glyphs.paused) paused"),
            (lanes.contains(.down), "\(glyphs.gone) down"),
            (rows.contains { !$0.walls.isEmpty }, "\(glyphs.shade) parted"),
            (orders.contains(.before), "< happened before \(glyphs.focus)"),
            (orders.contains(.after), "> happened after \(glyphs.focus)"),
            (orders.contains(.concurrent), "\(glyphs.concurrent) concurrent with \(glyphs.focus)"),
            (
                isRaced,
                "\(glyphs.concurrent) sent concurrently with another's before it, so could have come first"
            ),
        ]
        return known.filter(\.isShown).map(\.entry)
    }
}
