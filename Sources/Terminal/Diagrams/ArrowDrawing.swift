/// Draws one arrow into the cells between its lanes, with as much of its label as they hold.
struct ArrowDrawing {
    let glyphs: Glyphs
    let start: Int
    let end: Int
    let passage: DiagramArrow.Passage
    /// The cells of the lanes that the arrow passes.
    let crossed: [Int]

    private var isRightward: Bool { end > start }
    /// Cells between the two lanes.
    private var room: Int { abs(end - start) - 1 }

    /// What a label may be wide at most: beside it stand a space on each side and the head.
    private var labelRoom: Int {
        if case .lost = passage { room - 6 } else { room - 3 }
    }

    /// Draws the arrow. Returns what the drawing could not say and a note must.
    func draw(name: String, detail: String, on canvas: inout LineCanvas) -> String? {
        let whole = [name, detail].filter { !$0.isEmpty }.joined(separator: " ")
        let bare = name.isEmpty ? detail : name
        let fits = whole.cellWidth <= labelRoom
        let label = fits ? whole : bare.truncated(to: max(labelRoom, room - 2, 1), ellipsis: glyphs.ellipsis)
        line(on: &canvas)
        canvas.put(isRightward ? glyphs.branchRight : glyphs.branchLeft, at: start)
        if case .lost(let reason) = passage {
            return drawLost(label, reason: reason, left: fits ? "" : detail, on: &canvas)
        }
        if passage != .departs { canvas.put(head, at: end + (isRightward ? -1 : 1)) }
        if passage == .lands { canvas.put(glyphs.vertical, at: start) }
        put(label, on: &canvas)
        return fits || detail.isEmpty || name.isEmpty ? nil : detail
    }

    private var head: String { isRightward ? glyphs.headRight : glyphs.headLeft }

    /// The shaft, dotted where the message travels in another row.
    private func line(on canvas: inout LineCanvas) {
        let cells = Array(isRightward ? Array(start + 1..<end) : Array(end + 1..<start).reversed())
        for (index, cell) in cells.enumerated() {
            let isFar = index * 2 >= cells.count
            let dotted =
                switch passage {
                case .departs: isFar
                case .lands: !isFar
                case .arrives, .lost: false
                }
            let isCrossing = crossed.contains(cell)
            canvas.put(isCrossing ? glyphs.crossing : dotted ? glyphs.dotted : glyphs.horizontal, at: cell)
        }
    }

    /// Puts the label near the end that this row shows, between two lanes if it fits there.
    private func put(_ label: String, on canvas: inout LineCanvas) {
        let width = label.cellWidth
        let spaced = width + 3 <= room ? " \(label) " : label
        let lead = width + 6 <= room ? 2 : width + 4 <= room ? 1 : 0
        let nearsEnd = passage == .lands
        let fromLeft = isRightward != nearsEnd
        let stops = ([start, end] + crossed).sorted()
        let gaps = Array(zip(stops, stops.dropFirst()))
        let ordered = fromLeft ? gaps : gaps.reversed()
        let margin = lead + (nearsEnd ? 1 : 0)
        let gap = ordered.first { $1 - $0 - 1 >= spaced.cellWidth + margin + 1 } ?? (min(start, end), max(start, end))
        let position = fromLeft ? gap.0 + 1 + margin : gap.1 - margin - spaced.cellWidth
        canvas.put(spaced, at: max(min(start, end) + 1, position))
    }

    /// A shaft that stops short, a cross and the reason, or as much of these as there is room for.
    private func drawLost(_ label: String, reason: String, left: String, on canvas: inout LineCanvas) -> String? {
        let reasonWidth = reason.cellWidth
        let isSaid = label.cellWidth + reasonWidth + 8 <= room
        let said = isSaid ? "\(glyphs.cross) \(reason)" : glyphs.cross
        let shaft = "\(glyphs.horizontal)\(glyphs.horizontal) \(label) \(glyphs.horizontal)"
        let short = label.cellWidth + 4 <= room ? "\(glyphs.horizontal) \(label) " : label
        let body = label.cellWidth + said.cellWidth + 8 <= room ? shaft : short.prefix(cells: room - 2)
        let low = min(start, end)
        // Half of the way, or as far as the label needs.
        let length = max(body.cellWidth, min(room / 2 + 1, room - said.cellWidth - 4))
        let gap = length + said.cellWidth + 3 <= room ? 1 : 0
        let fill = String(repeating: glyphs.horizontal, count: max(0, length - body.cellWidth))
        blank(on: &canvas)
        if isRightward {
            let text = body + fill + head
            canvas.put(text, at: low + 1)
            canvas.put(said, at: low + 1 + text.cellWidth + gap, .bad)
        } else {
            let text = head + fill + String(body.mirrored(label))
            let position = start - text.cellWidth
            canvas.put(text, at: position)
            canvas.put(said, at: position - said.cellWidth - gap, .bad)
        }
        let rest = [left, isSaid ? "" : "\(glyphs.cross) \(reason)"].filter { !$0.isEmpty }
        return rest.isEmpty ? nil : rest.joined(separator: " ")
    }

    /// Takes the shaft away again where a lost message does not come; lanes stay.
    private func blank(on canvas: inout LineCanvas) {
        for cell in min(start, end) + 1..<max(start, end) {
            canvas.put(crossed.contains(cell) ? glyphs.vertical : " ", at: cell)
        }
    }
}

extension String {
    /// The text with what stands before and after the label swapped.
    fileprivate func mirrored(_ label: String) -> String {
        guard !label.isEmpty, let first = firstIndex(of: label[label.startIndex]) else { return self }
        let before = String(self[..<first])
        let after = String(dropFirst(before.count + label.count))
        return String(after.reversed()) + label + String(before.reversed())
    }
}
