/// Draws one arrow into the cells between its lanes, with as much of its label as they hold.
struct ArrowDrawing {
    let glyphs: Glyphs
    let start: Int
    let end: Int
    let passage: DiagramArrow.Passage
    /// The cells of the lanes that the arrow passes.
    let crossed: [Int]
    /// Where a message whose sending and end have rows of their own turns down, or comes from above.
    var turn: Int?

    private var isRightward: Bool { end > start }
    /// Cells between the two lanes.
    private var room: Int { abs(end - start) - 1 }

    /// What a label may be wide at most: beside it stand a space on each side and the head.
    private var labelRoom: Int {
        if case .lost = passage { room - 6 } else { room - 3 }
    }

    /// Draws the arrow. Returns what the drawing could not say and a note must.
    func draw(name: String, detail: String, on canvas: inout LineCanvas) -> String? {
        switch (passage, turn) {
        case (.departs, let turn?): return drawDeparture(to: turn, name, detail, on: &canvas)
        case (.lands, let turn?):
            drawLanding(from: turn, head, on: &canvas)
            return name
        case (.destroyed(let reason), let turn?):
            drawLanding(from: turn, glyphs.cross, on: &canvas)
            return [name, reason].filter { !$0.isEmpty }.joined(separator: ": ")
        case (.lost(let reason), _), (.destroyed(let reason), nil):
            let (label, isWhole) = fitted(name, detail)
            canvas.put(branch, at: start)
            return drawLost(label, reason: reason, left: isWhole ? "" : detail, on: &canvas)
        case (.arrives, _), (.departs, nil), (.lands, nil):
            let (label, isWhole) = fitted(name, detail)
            drawShaft(on: &canvas)
            canvas.put(branch, at: start)
            if passage != .departs { canvas.put(head, at: end + (isRightward ? -1 : 1)) }
            if passage == .lands { canvas.put(glyphs.vertical, at: start) }
            put(label, on: &canvas)
            return isWhole || detail.isEmpty || name.isEmpty ? nil : detail
        }
    }

    private var head: String { isRightward ? glyphs.headRight : glyphs.headLeft }
    private var branch: String { isRightward ? glyphs.branchRight : glyphs.branchLeft }

    /// As much of the label as there is room for, and whether that is all of it.
    private func fitted(_ name: String, _ detail: String) -> (label: String, isWhole: Bool) {
        let whole = [name, detail].filter { !$0.isEmpty }.joined(separator: " ")
        if whole.cellWidth <= labelRoom { return (whole, true) }
        let bare = name.isEmpty ? detail : name
        return (bare.truncated(to: max(labelRoom, room - 2, 1), ellipsis: glyphs.ellipsis), false)
    }

    // MARK: Shafts

    /// The whole shaft, dotted where the message travels in another row.
    private func drawShaft(on canvas: inout LineCanvas) {
        let cells = Array(isRightward ? Array(start + 1..<end) : Array(end + 1..<start).reversed())
        for (index, cell) in cells.enumerated() {
            let isFar = index * 2 >= cells.count
            let isDotted = passage == .departs && isFar || passage == .lands && !isFar
            put(isDotted ? glyphs.dotted : glyphs.horizontal, inShaftAt: cell, on: &canvas)
        }
    }

    /// What the shaft passes stays visible.
    private func put(_ glyph: String, inShaftAt cell: Int, on canvas: inout LineCanvas) {
        canvas.put(canvas.isBlank(cell..<cell + 1) ? glyph : glyphs.crossing, at: cell)
    }

    /// From the sender to where the message turns down.
    private func drawDeparture(to turn: Int, _ name: String, _ detail: String, on canvas: inout LineCanvas) -> String? {
        let stretch = ArrowDrawing(
            glyphs: glyphs, start: start, end: turn, passage: .arrives,
            crossed: crossed.filter { $0 > min(start, turn) && $0 < max(start, turn) })
        let (label, isWhole) = stretch.fitted(name, detail)
        stretch.drawShaft(on: &canvas)
        canvas.put(branch, at: start)
        canvas.put(isRightward ? glyphs.turnDownRight : glyphs.turnDownLeft, at: turn)
        stretch.put(label, on: &canvas)
        return isWhole || detail.isEmpty || name.isEmpty ? nil : detail
    }

    /// From where the message comes down to its receiver.
    private func drawLanding(from turn: Int, _ tip: String, on canvas: inout LineCanvas) {
        for cell in min(turn, end) + 1..<max(turn, end) {
            put(glyphs.horizontal, inShaftAt: cell, on: &canvas)
        }
        canvas.put(isRightward ? glyphs.turnRight : glyphs.turnLeft, at: turn)
        canvas.put(tip, at: end + (isRightward ? -1 : 1), tip == glyphs.cross ? .bad : .plain)
    }

    // MARK: Labels

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
