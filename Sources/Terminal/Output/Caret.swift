/// Points at a place in a line and says what is wrong there.
///
///     demo dedpu=yes
///          ^^^^^ at-least-once has no dedpu. Did you mean dedup?
public struct Caret: Hashable, Sendable {
    public var line: String
    /// The place's first character, counted from 1.
    public var column: Int
    /// How many characters are meant; 0 points at one place.
    public var length: Int
    public var message: String

    public init(line: String, column: Int, length: Int, message: String) {
        self.line = line
        self.column = column
        self.length = length
        self.message = message
    }

    /// The line, the carets under it and the message; only a part of a long line is shown.
    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        if capabilities.accessible { return sentence(capabilities) }
        let width = capabilities.textWidth - 1
        let parts = parts(capabilities)
        var echo = parts.before + parts.marked + parts.after
        var offset = parts.before.cellWidth
        let marked = max(1, parts.marked.cellWidth)
        if echo.cellWidth > width {
            let ellipsis = capabilities.glyphs.ellipsis
            if offset + marked > width - ellipsis.cellWidth {
                let kept = max(0, min(width / 3, width - marked - 2 * ellipsis.cellWidth))
                let context = String(String(parts.before.reversed()).prefix(cells: kept).reversed())
                echo = ellipsis + context + parts.marked + parts.after
                offset = (ellipsis + context).cellWidth
            }
            echo = echo.truncated(to: width, ellipsis: ellipsis)
        }
        return [StyledLine(echo)] + pointer(at: offset, marked, capabilities)
    }

    /// Carets and message for a line that the reader has just typed after a prompt and still sees.
    ///
    /// - Parameter promptWidth: cells that the prompt fills.
    public func lines(_ capabilities: Capabilities, underPrompt promptWidth: Int) -> [StyledLine] {
        if capabilities.accessible { return sentence(capabilities) }
        let parts = parts(capabilities)
        let offset = promptWidth + parts.before.cellWidth
        if offset + max(1, parts.marked.cellWidth) > capabilities.width - 1 { return lines(capabilities) }
        return pointer(at: offset, max(1, parts.marked.cellWidth), capabilities)
    }

    /// The line's text before, at and after the place, on one line.
    private func parts(_ capabilities: Capabilities) -> (before: String, marked: String, after: String) {
        let start = line.index(line.startIndex, offsetBy: max(0, column - 1), limitedBy: line.endIndex) ?? line.endIndex
        let end = line.index(start, offsetBy: max(0, length), limitedBy: line.endIndex) ?? line.endIndex
        let texts = [line[..<start], line[start..<end], line[end...]]
        let parts = texts.map { visible(String($0), unicode: capabilities.unicode).oneLine }
        let missing = max(0, column - 1 - line.count)
        return (parts[0] + String(repeating: " ", count: min(missing, 1)), parts[1], parts[2])
    }

    private func pointer(at offset: Int, _ length: Int, _ capabilities: Capabilities) -> [StyledLine] {
        let width = capabilities.textWidth - 1
        let carets = String(repeating: "^", count: min(length, max(1, width - offset)))
        var line = StyledLine(String(repeating: " ", count: offset))
        line.append(carets, .bad)
        let text = StyledLine(capabilities.legible(message))
        if line.width + 1 + text.width <= width { return [line + " " + text] }
        let room = width - line.width - 1
        if room >= 40 {
            return text.wrapped(
                to: width,
                first: line + " ",
                rest: StyledLine(String(repeating: " ", count: line.width + 1))
            )
        }
        let indent = text.width + 2 <= width ? min(offset, width - text.width) : 2
        let margin = StyledLine(String(repeating: " ", count: indent))
        return [line] + text.wrapped(to: width, first: margin, rest: margin)
    }

    private func sentence(_ capabilities: Capabilities) -> [StyledLine] {
        let word = parts(capabilities).marked
        let place = word.isEmpty ? "column \(column)" : "column \(column), \(word)"
        return [StyledLine("At \(place): \(capabilities.legible(message).oneLine)")]
    }
}
