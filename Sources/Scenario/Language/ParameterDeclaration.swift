/// What a demo lets people change: `param mode = naive | lock | cas  # what an editor does`.
public struct ParameterDeclaration: Hashable, Sendable {
    public let name: String
    /// The default, and where there are more, the only other values.
    public let values: [Word]
    /// What stands behind `#`.
    public let help: String?

    public var isChoice: Bool { values.count > 1 }
    public var choices: [String] { isChoice ? values.map(\.text) : [] }
    public var location: SourceLocation { values[0].location }

    /// Reads `NAME = DEFAULT | OTHER…`.
    init(reading reader: inout ArgumentReader) throws(ScenarioError) {
        name = try reader.newName().text
        var values = [try reader.value()]
        while reader.take("|") {
            let value = try reader.value()
            guard !values.contains(where: { $0.text == value.text }) else {
                throw value.error("“\(value.text)” is among the values already", topic: "param")
            }
            values.append(value)
        }
        self.values = values
        help = reader.line.comment
    }

    func standard(in names: some ExpressionNames) throws(ScenarioError) -> Datum {
        try values[0].datum(in: names)
    }

    /// The value that a word gives it: one of its choices, or something of the kind of its default.
    func value(of word: Word, in names: some ExpressionNames) throws(ScenarioError) -> Datum {
        try check(try word.datum(in: names), at: word, in: names)
    }

    /// The value itself, if it is one of the choices or of the kind of the default; `word` is where it came from.
    func check(_ value: Datum, at word: Word, in names: some ExpressionNames) throws(ScenarioError) -> Datum {
        if isChoice {
            for choice in values where try choice.datum(in: names) == value { return value }
            throw word.error(
                "\(name) is one of \(choices.joined(separator: ", "))",
                suggestion: Nearest.word(to: word.text, among: choices), topic: "param")
        }
        let standard = try standard(in: names)
        guard value.isLike(standard) else {
            throw word.error("\(name) is \(standard.kindName), such as \(standard.text)", topic: "param")
        }
        return value
    }
}
