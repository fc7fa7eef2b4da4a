extension DiagramPrinter {
    /// The cell in which a message that is sent or ends in this row is on its way; nil where it takes no other row.
    mutating func turn(of arrow: DiagramArrow) -> Int? {
        guard lanes.indices.contains(arrow.from), lanes.indices.contains(arrow.to) else { return nil }
        switch arrow.passage {
        case .departs:
            let (start, end) = (position(arrow.from), position(arrow.to))
            return start == end ? nil : columns.open(legible(arrow.name), from: start, to: end, lanes: layout.positions)
        case .lands, .destroyed: return columns.close(legible(arrow.name))
        case .arrives, .lost: return nil
        }
    }

    /// Draws the arrow and returns what there was no room to say on it.
    func draw(_ arrow: DiagramArrow, turn: Int?, on canvas: inout LineCanvas) -> String? {
        let start = position(arrow.from)
        let end = position(arrow.to)
        let name = legible(arrow.name)
        var detail = legible(arrow.detail)
        if start == end {
            let way = arrow.from == arrow.to ? "to itself" : "\(lanes[arrow.from]) to \(lanes[arrow.to])"
            let end = arrow.passage.reason.map { ", \(legible($0))" } ?? ""
            return [name, detail, way].filter { !$0.isEmpty }.joined(separator: " ") + end
        }
        // A shared line does not tell which of its lanes is meant.
        if isFolded(arrow.from) { detail += (detail.isEmpty ? "" : ", ") + "from \(lanes[arrow.from])" }
        if isFolded(arrow.to) { detail += (detail.isEmpty ? "" : ", ") + "to \(lanes[arrow.to])" }
        let crossed = layout.positions.filter { $0 > min(start, end) && $0 < max(start, end) }
        let drawing = ArrowDrawing(
            glyphs: glyphs, start: start, end: end, passage: arrow.passage.legible(capabilities), crossed: crossed,
            turn: turn)
        return drawing.draw(name: name, detail: detail, on: &canvas)
    }

    /// Says beside a lane what there was no room for on the arrow.
    ///
    /// A message that comes from above is named where it ends: with what happens then, or alone where there is room.
    func say(
        _ unsaid: String, of arrow: DiagramArrow, turn: Int?, in notes: inout [DiagramNote], on canvas: inout LineCanvas
    ) {
        switch (arrow.passage, turn) {
        case (.lands, _?):
            if let place = notes.firstIndex(where: { $0.lane == arrow.to }) {
                notes[place].text = "\(unsaid): \(notes[place].text)"
            } else {
                _ = place(DiagramNote(lane: arrow.to, text: unsaid), on: &canvas)
            }
        case (.arrives, _), (.lands, nil), (.destroyed, _?):
            notes.insert(DiagramNote(lane: arrow.to, text: unsaid), at: 0)
        case (.departs, _), (.lost, _), (.destroyed, nil):
            notes.insert(DiagramNote(lane: arrow.from, text: unsaid), at: 0)
        }
    }

    func draw(_ marks: [DiagramMark], with notes: inout [DiagramNote], on canvas: inout LineCanvas) {
        for mark in marks {
            let isCrash = mark.change == .crash
            let glyph = isCrash ? glyphs.cross : glyphs.restart
            if lanes.indices.contains(mark.lane) { canvas.put(glyph, at: position(mark.lane), isCrash ? .bad : .good) }
            if !notes.contains(where: { $0.lane == mark.lane }) {
                notes.append(DiagramNote(lane: mark.lane, text: isCrash ? "crashes" : "restarts"))
            }
        }
    }
}

extension DiagramArrow.Passage {
    /// Why the message never arrives; nil where it does.
    var reason: String? {
        switch self {
        case .lost(let reason), .destroyed(let reason): reason
        case .arrives, .departs, .lands: nil
        }
    }

    fileprivate func legible(_ capabilities: Capabilities) -> DiagramArrow.Passage {
        switch self {
        case .lost(let reason): .lost(capabilities.legible(reason).oneLine)
        case .destroyed(let reason): .destroyed(capabilities.legible(reason).oneLine)
        case .arrives, .departs, .lands: self
        }
    }
}
