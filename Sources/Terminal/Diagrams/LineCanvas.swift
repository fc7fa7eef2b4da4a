/// A line of cells that text is put into at any place; what is put later covers what was there.
struct LineCanvas {
    private struct Cell {
        /// Empty for the second half of a wide character.
        var text = " "
        var style = Style.plain
    }

    private var cells: [Cell]

    init(width: Int) {
        cells = Array(repeating: Cell(), count: max(0, width))
    }

    /// Puts the text from a cell on; what lies outside the line is left out.
    mutating func put(_ text: String, at start: Int, _ style: Style = .plain) {
        var position = start
        for character in text {
            let width = character.cellWidth
            if width == 0 {
                if position > 0, position <= cells.count { cells[position - 1].text += String(character) }
                continue
            }
            if position >= 0, position + width <= cells.count {
                clear(position..<position + width)
                cells[position] = Cell(text: String(character), style: style)
                if width == 2 { cells[position + 1] = Cell(text: "", style: style) }
            }
            position += width
        }
    }

    /// Whether nothing but spaces stands there.
    func isBlank(_ range: Range<Int>) -> Bool {
        range.clamped(to: cells.indices).allSatisfy { cells[$0].text == " " }
    }

    /// Fills what is blank, a cell away from what is written.
    mutating func shade(_ range: Range<Int>, with glyph: String) {
        let range = range.clamped(to: cells.indices)
        var start = range.lowerBound
        while start < range.upperBound {
            let end = (start..<range.upperBound).first { cells[$0].text != " " } ?? range.upperBound
            let first = start == range.lowerBound ? start : start + 1
            let last = end == range.upperBound ? end : end - 1
            if first < last { for cell in first..<last { cells[cell] = Cell(text: glyph, style: .dim) } }
            start = end + 1
        }
    }

    /// Blanks the cells, and the other half of a wide character at either end.
    private mutating func clear(_ range: Range<Int>) {
        if cells[range.lowerBound].text.isEmpty, range.lowerBound > 0 { cells[range.lowerBound - 1] = Cell() }
        if range.upperBound < cells.count, cells[range.upperBound].text.isEmpty { cells[range.upperBound] = Cell() }
    }

    var line: StyledLine {
        var line = StyledLine()
        for cell in cells { line.append(cell.text, cell.style) }
        return line.trimmed
    }
}
