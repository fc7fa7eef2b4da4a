extension DiagramPrinter {
    /// Puts a note to the right of its lane if it fits before the next one.
    func place(_ note: DiagramNote, on canvas: inout LineCanvas) -> Bool {
        let position = position(note.lane)
        let next = layout.positions.first { $0 > position } ?? layout.width + 1
        let start = position + (next > layout.width ? noteGap : 2)
        let width = note.text.cellWidth
        if start + width >= next || !canvas.isBlank(position + 1..<start + width + 1) { return false }
        canvas.put(note.text, at: start, note.style)
        return true
    }

    /// Lines of their own for a note: beside its lane, over the lanes on that side which has more room.
    func linesBelow(_ note: DiagramNote, _ row: DiagramRow) -> [LineCanvas] {
        let position = position(note.lane)
        let roomRight = layout.width - position - 2
        let roomLeft = position - 2
        let width = note.text.cellWidth
        let isRight = width <= roomRight || width > roomLeft && roomRight >= roomLeft
        return StyledLine(note.text).wrapped(to: isRight ? roomRight : roomLeft).map { text in
            var canvas = background(row)
            let padded = isRight ? text.plain + " " : " \(text.plain)"
            let start = isRight ? position + 2 : position - 1 - padded.cellWidth
            canvas.put(padded, at: start, note.style)
            return canvas
        }
    }

    /// Two lanes stand far apart; there the note stands a little further from its lane, too.
    private var noteGap: Int { layout.positions.count == 2 ? 4 : 2 }
}
