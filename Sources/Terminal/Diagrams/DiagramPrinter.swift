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
        if capabilities.accessible {
            return StyledLine("Lanes: \(lanes.joined(separator: ", ")).").wrapped(to: capabilities.measure - 1)
        }
        if lanes.isEmpty { return [] }
        var canvas = LineCanvas(width: layout.width)
        var free = 0
        let spacings = zip(layout.positions, layout.positions.dropFirst()).map { $1 - $0 }
        let room = (spacings.min() ?? layout.width) - 1
        for (index, position) in layout.positions.enumerated() {
            let isFold = layout.folded > 0 && index == layout.shown
            let name = isFold ? "+\(layout.folded)" : lanes[index]
            let text = name.truncatedInMiddle(to: room, ellipsis: capabilities.glyphs.ellipsis)
            let centered = position - (text.cellWidth - 1) / 2
            let start = max(free, min(centered, layout.width - text.cellWidth))
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
        if capabilities.accessible {
            let sentence = DiagramSentence(row: row, lanes: lanes, capabilities: capabilities).line
            return sentence.wrapped(to: capabilities.measure - 1, rest: "  ")
        }
        return draw(row)
    }

    private func draw(_ row: DiagramRow) -> [StyledLine] {
        var canvas = lanesOnly
        let time = capabilities.legible(row.time).oneLine
        let room = (layout.positions.first ?? layout.width) - 1
        let fitted = time.truncated(to: room, ellipsis: capabilities.glyphs.ellipsis)
            .padded(to: layout.timeWidth - 1, .right)

        var notes = row.notes.map {
            DiagramNote(lane: $0.lane, text: capabilities.legible($0.text).oneLine, style: $0.style)
        }
        let isKnown = row.arrow.map { lanes.indices.contains($0.from) && lanes.indices.contains($0.to) } ?? false
        if isKnown, let arrow = row.arrow, let unsaid = draw(arrow, on: &canvas) {
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
        var below: [LineCanvas] = []
        let isArrowDrawn = isKnown && row.arrow.map { position($0.from) != position($0.to) } ?? false
        var isBare = !isArrowDrawn && row.marks.isEmpty
        for note in notes where lanes.indices.contains(note.lane) && !note.text.isEmpty {
            if place(note, on: &canvas) { isBare = false } else { below += linesBelow(note) }
        }
        // A row of nothing but a note below needs no line of its own for the time.
        if isBare, let first = below.first, first.isBlank(0..<fitted.cellWidth) {
            below[0].put(fitted, at: 0)
            return below.map(\.line)
        }
        canvas.put(fitted, at: 0)
        return [canvas.line] + below.map(\.line)
    }

    /// Draws the arrow and returns what there was no room to say on it.
    private func draw(_ arrow: DiagramArrow, on canvas: inout LineCanvas) -> String? {
        let start = position(arrow.from)
        let end = position(arrow.to)
        let name = capabilities.legible(arrow.name).oneLine
        var detail = capabilities.legible(arrow.detail).oneLine
        if start == end {
            let way = arrow.from == arrow.to ? "to itself" : "\(lanes[arrow.from]) to \(lanes[arrow.to])"
            let end =
                if case .lost(let reason) = arrow.passage { ", \(capabilities.legible(reason).oneLine)" } else { "" }
            return [name, detail, way].filter { !$0.isEmpty }.joined(separator: " ") + end
        }
        // A shared line does not tell which of its lanes is meant.
        if isFolded(arrow.from) { detail += (detail.isEmpty ? "" : ", ") + "from \(lanes[arrow.from])" }
        if isFolded(arrow.to) { detail += (detail.isEmpty ? "" : ", ") + "to \(lanes[arrow.to])" }
        let crossed = layout.positions.filter { $0 > min(start, end) && $0 < max(start, end) }
        var passage = arrow.passage
        if case .lost(let reason) = passage { passage = .lost(capabilities.legible(reason).oneLine) }
        let drawing = ArrowDrawing(
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
    private func linesBelow(_ note: DiagramNote) -> [LineCanvas] {
        let position = position(note.lane)
        let roomRight = layout.width - position - 2
        let roomLeft = position - 2
        let width = note.text.cellWidth
        let isRight = width <= roomRight || width > roomLeft && roomRight >= roomLeft
        return StyledLine(note.text).wrapped(to: isRight ? roomRight : roomLeft).map { text in
            var canvas = lanesOnly
            let padded = isRight ? text.plain + " " : " \(text.plain)"
            let start = isRight ? position + 2 : position - 1 - padded.cellWidth
            canvas.put(padded, at: start, note.style)
            return canvas
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
