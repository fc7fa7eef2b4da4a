/// Turns the places that the YAML parser gives into places in the text as an editor counts them.
///
/// The parser counts the scalars of Unicode, an editor characters; and it ends lines also at separators of Unicode.
struct MarkMap {
    private struct Line {
        /// Counted from 1, in lines of the file.
        let number: Int
        /// From the beginning of the line of the file, and where in it the parser's line begins, in scalars.
        let text: Substring
        let start: Int
    }

    /// One for each line as the parser counts them; empty where both count alike.
    private var lines: [Line] = []

    /// Beyond this column nobody counts, and counting characters would take long.
    private static let lastColumn = 2000

    init(_ text: String) {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let separators: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]
        let fileLines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in fileLines.map(Substring.init).enumerated() {
            lines.append(Line(number: index + 1, text: line, start: 0))
            for (offset, scalar) in line.unicodeScalars.enumerated() where separators.contains(scalar) {
                lines.append(Line(number: index + 1, text: line, start: offset + 1))
            }
        }
    }

    /// The line and the column in characters, both counted from 1.
    func place(line: Int, column: Int) -> (line: Int, column: Int) {
        guard lines.indices.contains(line - 1) else { return (line, column) }
        let found = lines[line - 1]
        let scalars = found.start + column - 1
        guard scalars < Self.lastColumn else { return (found.number, scalars + 1) }
        let before = String(String.UnicodeScalarView(found.text.unicodeScalars.prefix(scalars)))
        return (found.number, before.count + 1)
    }
}
