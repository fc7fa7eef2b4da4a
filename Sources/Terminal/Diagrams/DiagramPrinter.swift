/// Draws a space-time diagram row by row, as things happen.
///
///     var printer = DiagramPrinter(lanes: ["shop", "bank"], capabilities: capabilities)
///     try output.write(printer.header)
///     try output.write(printer.lines(for: row))
public struct DiagramPrinter: Sendable {
    public let lanes: [String]
    public let capabilities: Capabilities
    let layout: DiagramLayout
    /// Where the messages that are on their way are drawn.
    var columns = FlightColumns()

    /// - Parameter lanes: the names; where not all have room, the last ones share a line.
    public init(lanes: [String], capabilities: Capabilities) {
        self.lanes = lanes.map { capabilities.legible($0).oneLine }
        self.capabilities = capabilities
        layout = DiagramLayout(
            lanes: lanes.count,
            width: capabilities.textWidth - 1,
            firstNameWidth: self.lanes.first?.cellWidth ?? 0,
            lastNameWidth: self.lanes.last?.cellWidth ?? 0
        )
    }

    var glyphs: Glyphs { capabilities.glyphs }

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
            let text = name.truncatedInMiddle(to: room, ellipsis: glyphs.ellipsis)
            let centered = position - (text.cellWidth - 1) / 2
            let start = max(free, min(centered, layout.width - text.cellWidth))
            canvas.put(text, at: start, .strong)
            free = start + text.cellWidth + 1
        }
        if layout.folded == 0 { return [canvas.line] }
        let names = lanes.dropFirst(layout.shown).joined(separator: ", ")
        let text = StyledLine("+\(layout.folded) stands for \(names); a wider window has room for them.")
        return text.wrapped(to: layout.width, first: "  ", rest: "  ") + [canvas.line]
    }

    /// The lines for one row: more than one where its notes need more room.
    public mutating func lines(for row: DiagramRow) -> [StyledLine] {
        if capabilities.accessible {
            let sentence = DiagramSentence(row: row, lanes: lanes, capabilities: capabilities).line
            return sentence.wrapped(to: capabilities.measure - 1, rest: "  ")
        }
        if let omission = row.omission { return draw(omission: omission, row) }
        if let banner = row.banner { return draw(banner: banner, row) }
        return draw(row)
    }

    private mutating func draw(_ row: DiagramRow) -> [StyledLine] {
        let time = fittedTime(row)
        var notes = row.notes.map { DiagramNote(lane: $0.lane, text: legible($0.text), style: $0.style) }
        // The cell that a message leaves stays empty in the row of its end.
        let turn = if let arrow = row.arrow { self.turn(of: arrow) } else { Int?.none }
        var canvas = background(row, leavingOut: turn)
        let isKnown = row.arrow.map { lanes.indices.contains($0.from) && lanes.indices.contains($0.to) } ?? false
        if isKnown, let arrow = row.arrow, let unsaid = draw(arrow, turn: turn, on: &canvas) {
            say(unsaid, of: arrow, turn: turn, in: &notes, on: &canvas)
        }
        draw(row.marks, with: &notes, on: &canvas)
        var below: [LineCanvas] = []
        let isArrowDrawn = isKnown && row.arrow.map { position($0.from) != position($0.to) } ?? false
        var isBare = !isArrowDrawn && row.marks.isEmpty
        for note in notes where lanes.indices.contains(note.lane) && !note.text.isEmpty {
            if place(note, on: &canvas) { isBare = false } else { below += linesBelow(note, row) }
        }
        // A row of nothing but a note below needs no line of its own for the time.
        if isBare, let first = below.first, first.isBlank(0..<time.cellWidth) {
            return finished([first] + below.dropFirst(), time, row)
        }
        return finished([canvas] + below, time, row)
    }

    /// With the time and its sign on the first line, and walls where nothing else stands.
    private func finished(_ lines: [LineCanvas], _ time: String, _ row: DiagramRow) -> [StyledLine] {
        var finished: [StyledLine] = []
        for var canvas in lines {
            for gap in row.walls where gap + 1 < layout.positions.count {
                canvas.shade(layout.positions[gap] + 1..<layout.positions[gap + 1], with: glyphs.shade)
            }
            if finished.isEmpty { put(time, row.order, on: &canvas) }
            finished.append(canvas.line)
        }
        return finished
    }

    private func put(_ time: String, _ order: DiagramOrder?, on canvas: inout LineCanvas) {
        canvas.put(time, at: 0)
        guard let sign = order?.glyph(glyphs), let first = layout.positions.first else { return }
        let start = max(time.cellWidth, layout.timeWidth)
        if start + sign.cellWidth < first { canvas.put(sign, at: start, .warning) }
    }

    private func fittedTime(_ row: DiagramRow) -> String {
        legible(row.time).truncated(to: (layout.positions.first ?? layout.width) - 1, ellipsis: glyphs.ellipsis)
            .padded(to: layout.timeWidth - 1, .right)
    }

    // MARK: Across all lanes

    private func draw(banner: String, _ row: DiagramRow) -> [StyledLine] {
        guard let first = layout.positions.first, let last = layout.positions.last else { return [] }
        let text = " \(legible(banner)) "
        let isWide = first + 3 + text.cellWidth > layout.width
        var canvas = LineCanvas(width: layout.width)
        for cell in first...max(last, first) { canvas.put(glyphs.banner, at: cell, .warning) }
        for position in layout.positions { canvas.put(glyphs.bannerCrossing, at: position, .warning) }
        if !isWide { canvas.put(text, at: first + 3, .strong) }
        put(fittedTime(row), row.order, on: &canvas)
        let indent = StyledLine(String(repeating: " ", count: first))
        let below =
            isWide ? StyledLine(legible(banner), .strong).wrapped(to: layout.width, first: indent, rest: indent) : []
        return [canvas.line] + below
    }

    private func draw(omission: String, _ row: DiagramRow) -> [StyledLine] {
        guard let first = layout.positions.first else { return [] }
        var canvas = LineCanvas(width: layout.width)
        for position in layout.positions { canvas.put(glyphs.omitted, at: position, .dim) }
        let text = "\(glyphs.ellipsis) \(legible(omission))"
        let lines = StyledLine(text).wrapped(to: layout.width - first - 2)
        return lines.map { line in
            var canvas = canvas
            canvas.put(line.plain + " ", at: first + 2, .emphasis)
            return canvas.line
        }
    }

    // MARK: Lanes

    /// The lanes and what is on its way between them, where nothing happens.
    func background(_ row: DiagramRow, leavingOut cell: Int? = nil) -> LineCanvas {
        var canvas = LineCanvas(width: layout.width)
        for column in columns.cells where column != cell { canvas.put(glyphs.onTheWay, at: column, .accent) }
        for (index, position) in layout.positions.enumerated() {
            let isShared = layout.folded > 0 && index == layout.shown
            let lane = isShared || index >= row.lanes.count ? .up : row.lanes[index]
            canvas.put(lane.glyph(glyphs), at: position)
        }
        return canvas
    }

    func legible(_ text: String) -> String { capabilities.legible(text).oneLine }

    func position(_ lane: Int) -> Int { layout.positions[layout.line(of: lane)] }

    func isFolded(_ lane: Int) -> Bool { layout.folded > 0 && lane >= layout.shown }
}
