/// The lines of a fenced block, looked at for what a Markdown parser does not tell: whether and how it ends.
struct FenceMarks {
    /// The mark that ends the block.
    let closing: String
    let isClosed: Bool
    private let source: SourceText
    private let inside: Range<Int>

    init(source: SourceText, lines: ClosedRange<Int>, fence: MarkdownOutline.Fence) {
        self.source = source
        let opening = source.line(lines.lowerBound)
        let mark = opening.utf8.dropFirst(max(0, fence.column - 1)).first == UInt8(ascii: "~") ? "~" : "`"
        closing = String(repeating: mark, count: fence.length)
        let last = source.line(lines.upperBound)
        let marks = fence.isNested ? last.drop { $0.isWhitespace || $0 == ">" } : last.drop { $0 == " " }
        let trimmed = marks.trimmed
        let isIndentedCode = !fence.isNested && last.prefix { $0 == " " }.count > 3
        isClosed =
            lines.count > 1 && !isIndentedCode && trimmed.count >= fence.length
            && trimmed.allSatisfy { String($0) == mark }
        inside = (lines.lowerBound + 1)..<max(lines.lowerBound + 1, lines.upperBound)
    }

    /// The first line inside the block that opens another: what happens when the closing fence was forgotten.
    ///
    /// A block that is only shown may show fences; there, only those of demos and questions are taken for a mistake.
    func innerOpening(beyond isPlayed: Bool) -> Int? {
        inside.first { number in
            let line = source.line(number)
            // Nearly every line is told by its first byte; the characters of the others are looked at.
            guard line.utf8.first(where: { $0 != UInt8(ascii: " ") }) == closing.utf8.first else { return false }
            guard line.prefix(while: { $0 == " " }).count <= 3 else { return false }
            let rest = line.drop { $0 == " " }
            let marks = rest.prefix { String($0) == closing.prefix(1) }
            guard marks.count >= closing.count else { return false }
            let word = rest.dropFirst(marks.count).trimmed.split(separator: " ").first ?? ""
            return isPlayed ? !word.isEmpty : word == "demo" || word == "quiz"
        }
    }
}
