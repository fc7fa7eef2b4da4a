/// Draws a space-time diagram row by row, as things happen.
///
///     var printer = DiagramPrinter(lanes: ["shop", "bank"], capabilities: capabilities)
///     try output.write(printer.header)
///     try output.write(printer.lines(for: row))
public struct DiagramPrinter: Sendable {
    public let lanes: [String]
    public let capabilities: Capabilities
    let layout: DiagramLayout
    private var down: Set<Int>

    /// - Parameters:
    ///   - lanes: the names; where not all have room, the last ones share a line.
    ///   - down: the lanes that are down already.
    public init(lanes: [String], down: Set<Int> = [], capabilities: Capabilities) {
        self.lanes = lanes.map { capabilities.legible($0).oneLine }
        self.capabilities = capabilities
        self.down = down
        layout = DiagramLayout(
            lanes: lanes.count,
            width: capabilities.textWidth - 1,
            firstNameWidth: self.lanes.first?.cellWidth ?? 0,
            lastNameWidth: self.lanes.last?.cellWidth ?? 0
        )
    }

    /// The lanes' names above their lines, and which lanes share a line if some do.
    public var header: [StyledLine] {
        if capabilities.accessible { return [StyledLine("Lanes: \(lanes.joined(separator: ", ")).")] }
        if lanes.isEmpty { return [] }
        var canvas = LineCanvas(width: layout.width)
        var free = 0
        for (index, position) in layout.positions.enumerated() {
            let next = index + 1 < layout.positions.count ? layout.positions[index + 1] : layout.width
            let isFold = layout.folded > 0 && index == layout.shown
            let room = max(3, min(next - position, position - free + next - position) - 1)
            let name = isFold ? "+\(layout.folded)" : lanes[index]
            let text = name.truncatedInMiddle(to: room, ellipsis: capabilities.glyphs.ellipsis)
            let start = max(free, min(position - text.cellWidth / 2 + (text.cellWidth % 2 == 0 ? 1 : 0), layout.width - text.cellWidth))
            canvas.put(text, at: start, .strong)
            free = start + text.cellWidth + 1
        }
        if layout.folded == 0 { return [canvas.line] }
        let names = lanes.dropFirst(layout.shown).joined(separator: ", ")
        let text = StyledLine("+\(layout.folded) stands for \(names).")
        return text.wrapped(to: layout.width, first: "  ", rest: "  ") + [canvas.line]
    }

    /// The lines for one row: more than one where its notes need more room.
    public mutating func lines(for row: DiagramRow) -> [StyledLine] {
        for mark in row.marks {
            if mark.change == .crash { down.insert(mark.lane) } else { down.remove(mark.lane) }
        }
        if capabilities.accessible { return [DiagramSentence(row: row, lanes: lanes, capabilities: capabilities).line] }
        return draw(row)
    }

    private func draw(_ row: DiagramRow) -> [StyledLine] {
        var canvas = lanesOnly
        let time = capabilities.legible(row.time).oneLine
        let room = (layout.positions.first ?? layout.width) - 1
        let fitted = time.truncated(to: room, ellipsis: capabilities.glyphs.ellipsis)
        canvas.put(fitted.padded(to: layout.timeWidth - 1, .right), at: 0)

        var notes = row.notes.map {
            DiagramNote(lane: $0.lane, text: capabilities.legible($0.text).oneLine, style: $0.style)
        }
        if let arrow = row.arrow, let unsaid = draw(arrow, on: &canvas) {
            let lane = if case .lost = arrow.passage { arrow.from } else { arrow.to }
            notes.insert(DiagramNote(lane: lane, text: unsaid), at: 0)
        }
        for mark in row.marks {
            let isCrash = mark.change == .crash
            let glyph = isCrash ? capabilities.glyphs.cross : capabilities.glyphs.restart
            if lanes.indices.contains(mark.lane) { canvas.put(glyph, at: position(mark.lane), isCrash ? .bad : .good) }
            if !notes.contains(where: { $0.lane == mark.lane }) {
                notes.append(DiagramNote(lane: mark.lane, text: isCrash ? "crashes" : "restarts"))
            }
        }
        var below: [StyledLine] = []
        for note in notes where lanes.indices.contains(note.lane) && !note.text.isEmpty {
            if !place(note, on: &canvas) { below += linesBelow(note) }
        }
        return [canvas.line] + below
    }

    /// Draws the arrow and returns what there was no room to say on it.
    private func draw(_ arrow: DiagramArrow, on canvas: inout LineCanvas) -> String? {
        guard lanes.indices.contains(arrow.from), lanes.indices.contains(arrow.to) else { return nil }
        let start = position(arrow.from)
        let end = position(arrow.to)
        var name = capabilities.legible(arrow.name).oneLine
        let detail = capabilities.legible(arrow.detail).oneLine
        if start == end {
            let way = arrow.from == arrow.to ? "to itself" : "\(lanes[arrow.from]) to \(lanes[arrow.to])"
            let end = if case .lost(let reason) = arrow.passage { ", \(capabilities.legible(reason).oneLine)" } else { "" }
            return [name, detail, way].filter { !$0.isEmpty }.joined(separator: " ") + end
        }
        if isFolded(arrow.from) { name = "\(lanes[arrow.from]): \(name)" }
        if isFolded(arrow.to) { name = "\(name) to \(lanes[arrow.to])" }
        let crossed = layout.positions.filter { $0 > min(start, end) && $0 < max(start, end) }
        var passage = arrow.passage
        if case .lost(let reason) = passage { passage = .lost(capabilities.legible(reason).oneLine) }
        var drawing = ArrowDrawing(
            glyphs: capabilities.glyphs,
            start: start,
            end: end,
            passage: passage,
            crossed: crossed
        )
        return drawing.draw(name: name, detail: detail, on: &canvas)
    }

    /// Puts a note to the right of its lane if it fits before the next one.
    private func place(_ note: DiagramNote, on canvas: inout LineCanvas) -> Bool {
        let position = position(note.lane)
        let next = layout.positions.first { $0 > position } ?? layout.width + 1
        let start = position + (next > layout.width ? noteGap : 2)
        let width = note.text.cellWidth
        if start + width >= next || !canvas.isBlank(position + 1..<start + width + 1) { return false }
        canvas.put(note.text, at: start, note.style)
        return true
    }

    /// Lines of their own for a note: beside its lane, over the lanes on that side which has more room.
    private func linesBelow(_ note: DiagramNote) -> [StyledLine] {
        let position = position(note.lane)
        let roomRight = layout.width - position - 2
        let roomLeft = position - 2
        let isRight = roomRight >= min(note.text.cellWidth, 24) || roomRight >= roomLeft
        return StyledLine(note.text).wrapped(to: isRight ? roomRight : roomLeft).map { text in
            var canvas = lanesOnly
            let padded = isRight ? text.plain + " " : " \(text.plain)"
            let start = isRight ? position + 2 : position - 1 - padded.cellWidth
            canvas.put(padded, at: start, note.style)
            return canvas.line
        }
    }

    /// A row in which nothing happens.
    private var lanesOnly: LineCanvas {
        var canvas = LineCanvas(width: layout.width)
        for (index, position) in layout.positions.enumerated() {
            let isGone = layout.folded > 0 && index == layout.shown ? false : down.contains(index)
            canvas.put(isGone ? capabilities.glyphs.gone : capabilities.glyphs.vertical, at: position)
        }
        return canvas
    }

    /// Two lanes stand far apart; there the note stands a little further from its lane, too.
    private var noteGap: Int { layout.positions.count == 2 ? 4 : 2 }

    private func position(_ lane: Int) -> Int { layout.positions[layout.line(of: lane)] }

    private func isFolded(_ lane: Int) -> Bool { layout.folded > 0 && lane >= layout.shown }
}
