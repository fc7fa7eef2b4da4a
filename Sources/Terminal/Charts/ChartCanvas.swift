/// Cells for a chart: fine dots for lines, eight to a cell, and signs that cover them.
struct ChartCanvas {
    private struct Cell {
        /// The dots of a Braille pattern, one bit each.
        var dots: UInt8 = 0
        var sign: String?
        var style = Style.plain
    }

    let columns: Int
    let rows: Int
    private let glyphs: ChartGlyphs
    /// From the lowest row up.
    private var cells: [[Cell]]

    init(columns: Int, rows: Int, glyphs: ChartGlyphs) {
        self.columns = columns
        self.rows = rows
        self.glyphs = glyphs
        cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    }

    func isFree(column: Int, row: Int) -> Bool {
        guard cells.indices.contains(row), cells[row].indices.contains(column) else { return false }
        return cells[row][column].sign == nil
    }

    mutating func put(_ sign: String, column: Int, row: Int, _ style: Style = .plain) {
        guard cells.indices.contains(row), cells[row].indices.contains(column) else { return }
        cells[row][column].sign = sign
        cells[row][column].style = style
    }

    /// Puts a text with the middle of its cells at a column; wide characters fill two.
    mutating func put(text: String, around column: Int, row: Int, _ style: Style = .plain) {
        var cell = column - (text.cellWidth - 1) / 2
        for character in text {
            put(String(character), column: cell, row: row, style)
            if character.cellWidth == 2 { put("", column: cell + 1, row: row, style) }
            cell += character.cellWidth
        }
    }

    /// Draws a straight line between two places, the left one first, which are given in cells and counted from their middles.
    ///
    /// - Parameter pattern: which line it is: the first is solid, others are broken.
    mutating func line(from: (column: Double, row: Double), to: (column: Double, row: Double), pattern: Int) {
        let fine = glyphs.dotsAcross
        let start = Int(((from.column + 0.5) * fine.x).rounded(.down))
        let end = Int(((to.column + 0.5) * fine.x).rounded(.down))
        func height(_ x: Double) -> Double {
            let share = start == end ? 0 : min(1, max(0, (x - Double(start)) / Double(end - start)))
            return (from.row + share * (to.row - from.row) + 0.5) * fine.y
        }
        if start == end {
            let ends = [from.row, to.row].map { Int((($0 + 0.5) * fine.y).rounded(.down)) }
            for y in min(ends[0], ends[1])...max(ends[0], ends[1]) where glyphs.draws(y, pattern: pattern) {
                dot(start, y, pattern: pattern)
            }
            return
        }
        for x in start...max(start, end) where glyphs.draws(x, pattern: pattern) {
            let ends = [height(Double(x) - 0.5), height(Double(x) + 0.5)].map { Int($0.rounded(.down)) }
            let middle = Int(height(Double(x)).rounded(.down))
            for y in min(middle, ends[0], ends[1] + 1)...max(middle, ends[0], ends[1] - 1) {
                dot(x, y, pattern: pattern)
            }
        }
    }

    private mutating func dot(_ x: Int, _ y: Int, pattern: Int) {
        let (across, up) = (Int(glyphs.dotsAcross.x), Int(glyphs.dotsAcross.y))
        guard x >= 0, y >= 0, y / up < rows, x / across < columns else { return }
        if up == 1 {
            cells[y][x].sign = cells[y][x].sign ?? glyphs.lines[pattern % glyphs.lines.count]
        } else {
            cells[y / up][x / across].dots |= ChartGlyphs.brailleDot(across: x % across, up: y % up)
        }
    }

    /// A row of the picture.
    func line(row: Int) -> StyledLine {
        var line = StyledLine()
        for cell in cells[row] {
            if let sign = cell.sign {
                line.append(sign, cell.style)
            } else if cell.dots != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(cell.dots)) {
                line.append(String(Character(scalar)), .accent)
            } else {
                line.append(" ")
            }
        }
        return line
    }
}
