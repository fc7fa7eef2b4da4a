/// Lays a table's cells out in columns; columns of text give way where the width is short.
struct TableLayout {
    let table: Table
    let titles: [StyledLine]
    let glyphs: Glyphs
    private let cells: [[StyledLine]]
    private let widths: [Int]
    /// Whether the columns are too narrow to be read: sentences are better then.
    let isCramped: Bool
    /// Spaces between a column and the one before.
    private let gaps: [Int]

    init(table: Table, titles: [StyledLine], cells: [[StyledLine]], width: Int, glyphs: Glyphs) {
        self.table = table
        self.titles = titles
        self.glyphs = glyphs
        var aligned = cells
        for (index, column) in table.columns.enumerated() where column.alignment == .decimal {
            let column = DecimalColumn(cells.map { $0[index] })
            for row in cells.indices { aligned[row][index] = column.aligned(cells[row][index]) }
        }
        self.cells = aligned
        let natural = table.columns.indices.map { index in
            max(
                table.columns[index].widthMinimum,
                titles[index].width,
                aligned.map { $0[index].width }.max() ?? 0
            )
        }
        let wide = table.columns.enumerated().map { $0.offset == 0 ? table.margin : $0.element.gap }
        let isTooWide = (natural + wide).reduce(0, +) > width
        // The margin says what the table belongs to.
        gaps = isTooWide ? wide.prefix(1) + wide.dropFirst().map { min($0, 2) } : wide
        let texts = table.columns.indices.filter { [.left, .center].contains(table.columns[$0].alignment) }
        var widths = Self.shrink(natural, columns: texts, to: width - gaps.reduce(0, +))
        // Wrapped text seldom fills its column to the last cell.
        for index in texts where widths[index] < natural[index] {
            let lines = ([titles[index]] + aligned.map { $0[index] }).flatMap { $0.wrapped(to: widths[index]) }
            widths[index] = lines.map(\.width).max() ?? widths[index]
        }
        self.widths = widths
        isCramped = (widths + gaps).reduce(0, +) > width
    }

    var lines: [StyledLine] {
        var lines: [StyledLine] = []
        if titles.contains(where: { !$0.isEmpty }) {
            lines += row(titles.map { StyledLine($0.runs.map { StyledText($0.text, .strong) }) })
        }
        if table.rule { lines.append(ruleLine) }
        return lines + cells.flatMap(row)
    }

    private var ruleLine: StyledLine {
        var line = StyledLine()
        for (index, width) in widths.enumerated() {
            line.append(String(repeating: " ", count: gaps[index]))
            line.append(String(repeating: glyphs.horizontal, count: width), .dim)
        }
        return line
    }

    /// The lines of one row: as many as its longest cell needs.
    private func row(_ cells: [StyledLine]) -> [StyledLine] {
        let wrapped = cells.indices.map { index in
            cells[index].width <= widths[index] ? [cells[index]] : cells[index].wrapped(to: widths[index])
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { number in
            var line = StyledLine()
            for (index, column) in table.columns.enumerated() {
                line.append(String(repeating: " ", count: gaps[index]))
                let cell = number < wrapped[index].count ? wrapped[index][number] : StyledLine()
                line += cell.padded(to: widths[index], column.alignment)
            }
            return line.trimmed
        }
    }

    /// Takes from the widest of the given columns, cell by cell, until all fit.
    private static func shrink(_ natural: [Int], columns: [Int], to room: Int) -> [Int] {
        var widths = natural
        var excess = widths.reduce(0, +) - room
        while excess > 0, let widest = columns.max(by: { widths[$0] < widths[$1] }), widths[widest] > 10 {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}

extension StyledLine {
    /// The line without spaces at its end.
    var trimmed: StyledLine {
        var line = self
        while let last = line.runs.last {
            let text = last.text.reversed().drop { $0 == " " }
            if text.count == last.text.count { break }
            line.runs.removeLast()
            if !text.isEmpty {
                line.runs.append(StyledText(String(text.reversed()), last.style))
                break
            }
        }
        return line
    }
}
