/// One logical line: its characters, continuation lines joined, each with its place in the file.
struct SourceText: Hashable, Sendable {
    let file: String
    private(set) var characters: [Character] = []
    private var lines: [Int32] = []
    private var columns: [Int32] = []
    /// Where the text ends, for errors about what is missing.
    private var end: (line: Int32, column: Int32) { (lines.last ?? 1, (columns.last ?? 0) + 1) }

    init(file: String) {
        self.file = file
    }

    mutating func append(_ text: some Sequence<Character>, line: Int, column: Int = 1) {
        for (offset, character) in text.enumerated() {
            characters.append(character)
            lines.append(Int32(line))
            columns.append(Int32(column + offset))
        }
    }

    func location(of index: Int) -> SourceLocation {
        guard index < characters.count else {
            return SourceLocation(file: file, line: Int(end.line), column: Int(end.column))
        }
        return SourceLocation(file: file, line: Int(lines[index]), column: Int(columns[index]))
    }

    func text(_ range: Range<Int>) -> String { String(characters[range]) }

    func error(
        at range: Range<Int>, _ message: String, suggestion: String? = nil, topic: String? = nil
    ) -> ScenarioError {
        let location = location(of: range.lowerBound)
        // What is underlined ends with the line where it begins.
        let end = lines[range.clamped(to: 0..<lines.count)].prefix { $0 == location.line }.count
        return ScenarioError(
            location: location, length: end, message: message, suggestion: suggestion, topic: topic)
    }

    func unknownParameter(_ name: String, at range: Range<Int>, in names: some ExpressionNames) -> ScenarioError {
        let nearest = Nearest.word(to: name, among: names.parameterNames)
        return error(
            at: range, "no parameter $\(name)", suggestion: nearest.map { "$" + $0 }, topic: "param")
    }
}
