/// Lines that belong together: a `when` or `repeat` up to its `end`, or a line that goes on after `\`.
struct StatementBlock {
    private(set) var text: String
    private var depth = 0

    init(_ line: String) {
        text = line
        count(line[...])
    }

    /// True while more lines belong to it. A block that is nested too deeply is left to the parser as it stands.
    var isOpen: Bool { (depth > 0 && depth <= 64) || text.hasSuffix("\\") }

    mutating func add(_ line: String) {
        text += "\n" + line
        count(line[...])
    }

    private mutating func count(_ line: Substring) {
        let first = line.split(whereSeparator: \.isWhitespace).first
        if Self.begins(String(line)), first != "let", first != "param" { depth += 1 }
        if first == "end" { depth -= 1 }
    }

    /// True for a line that begins a statement of the language itself. `repeat` alone is a word of lessons.
    static func begins(_ line: String) -> Bool {
        let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
        return ["param", "let", "when", "repeat"].contains(words.first ?? "") && words.count > 1
    }
}
