/// Where text stands in the room it is given.
public enum Alignment: Hashable, Sendable {
    case left
    case right
    case center
    /// Numbers under one another by their decimal points.
    case decimal
}

extension String {
    /// The text with spaces added until it is `width` cells wide; wider text stays as it is.
    public func padded(to width: Int, _ alignment: Alignment = .left) -> String {
        let room = max(0, width - cellWidth)
        switch alignment {
        case .left: return self + String(repeating: " ", count: room)
        case .right, .decimal: return String(repeating: " ", count: room) + self
        case .center:
            return String(repeating: " ", count: room / 2) + self + String(repeating: " ", count: room - room / 2)
        }
    }

    /// The text, cut to at most `width` cells with an ellipsis in place of what is missing.
    public func truncated(to width: Int, ellipsis: String = "…") -> String {
        if cellWidth <= width { return self }
        let mark = ellipsis.cellWidth < width ? ellipsis : ""
        return prefix(cells: width - mark.cellWidth) + mark
    }

    /// The text, cut in its middle: the ends of names such as `editor-1` and `editor-2` tell them apart.
    public func truncatedInMiddle(to width: Int, ellipsis: String = "…") -> String {
        if cellWidth <= width { return self }
        let room = width - ellipsis.cellWidth
        if room < 2 { return truncated(to: width, ellipsis: ellipsis) }
        let tail = String(String(reversed()).prefix(cells: room / 2).reversed())
        return prefix(cells: room - room / 2) + ellipsis + tail
    }

    /// The longest beginning of the text that fits in `cells`.
    func prefix(cells: Int) -> String {
        var used = 0
        var result = ""
        for character in self {
            used += character.cellWidth
            if used > cells { break }
            result.append(character)
        }
        return result
    }
}

extension StyledLine {
    /// The line with spaces added until it is `width` cells wide; a wider line stays as it is.
    public func padded(to width: Int, _ alignment: Alignment = .left) -> StyledLine {
        let room = max(0, width - self.width)
        let before =
            switch alignment {
            case .left: 0
            case .right, .decimal: room
            case .center: room / 2
            }
        let spaces = String(repeating: " ", count: room)
        return StyledLine(String(spaces.prefix(before))) + self + StyledLine(String(spaces.dropFirst(before)))
    }

    /// The line, cut to at most `width` cells with an ellipsis in place of what is missing.
    public func truncated(to width: Int, ellipsis: String = "…") -> StyledLine {
        if self.width <= width { return self }
        let mark = ellipsis.cellWidth < width ? ellipsis : ""
        var room = width - mark.cellWidth
        var line = StyledLine()
        for run in runs {
            let part = run.text.prefix(cells: room)
            line.append(part, run.style)
            room -= part.cellWidth
            if part.utf8.count < run.text.utf8.count { break }
        }
        line.append(mark, line.runs.last?.style ?? .plain)
        return line
    }

    /// A left part and a right part on one line `width` cells wide; two lines where they do not fit side by side.
    public static func spread(_ left: StyledLine, _ right: StyledLine, width: Int) -> [StyledLine] {
        let room = width - left.width - right.width
        if room >= 2 { return [left + StyledLine(String(repeating: " ", count: room)) + right] }
        return [left, right.padded(to: width, .right)]
    }
}
