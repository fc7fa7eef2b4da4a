/// Hands a command its words, one after the other, and complains about what is missing or too much.
public struct ArgumentReader: Sendable {
    public let line: CommandLine
    private var words: ArraySlice<Word>

    public init(_ line: CommandLine) {
        self.line = line
        words = line.words[...]
    }

    public var isAtEnd: Bool { words.isEmpty }
    public var peek: Word? { words.first }

    /// The next word; nil at the end.
    public mutating func next() -> Word? { words.popFirst() }

    /// The next word, which must be there.
    public mutating func expect(_ what: String) throws(ScenarioError) -> Word {
        guard let word = words.popFirst() else { throw missing(what) }
        return word
    }

    /// Takes the next word if it is this one.
    public mutating func take(_ keyword: String) -> Bool {
        guard let word = words.first, word.text == keyword, !word.isQuoted else { return false }
        words.removeFirst()
        return true
    }

    /// The next word if it is no `key=value`.
    public mutating func nextPlain() -> Word? {
        guard let word = words.first, word.option == nil else { return nil }
        return words.popFirst()
    }

    /// Takes all `key=value` words that are left, wherever they stand; each key must be known, and come once.
    ///
    /// With `known` nil every key is taken.
    public mutating func takeOptions(_ known: [String]?) throws(ScenarioError) -> [String: Word] {
        var options: [String: Word] = [:]
        var rest: [Word] = []
        for word in words {
            guard let (key, value) = word.option else {
                rest.append(word)
                continue
            }
            if let known, !known.contains(key) {
                let list = known.isEmpty ? "" : "; it takes \(known.map { $0 + "=" }.joined(separator: " "))"
                throw ScenarioError(
                    location: word.location, length: key.count, message: "\(line.verb.text) takes no \(key)=\(list)",
                    suggestion: Nearest.word(to: key, among: known), topic: line.verb.text)
            }
            guard options.updateValue(value, forKey: key) == nil else {
                throw word.error("\(key)= is given twice", topic: line.verb.text)
            }
        }
        words = rest[...]
        return options
    }

    /// Takes `NAME =`, where the name is one that a script can set.
    mutating func newName() throws(ScenarioError) -> Word {
        let word = try expect("a name")
        if let option = word.option {
            throw word.error(
                "“=” stands between spaces here", suggestion: "\(option.key) = \(option.value.text)",
                topic: line.verb.text)
        }
        guard word.text.first?.isLetter == true, word.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
        else {
            throw word.error("a name has letters, digits and _, and begins with a letter", topic: line.verb.text)
        }
        guard !ExpressionParser.reserved.contains(word.text) else {
            throw word.error("“\(word.text)” has a meaning of its own in expressions", topic: "expressions")
        }
        guard take("=") else { throw missing("“=” after \(word.text)") }
        return word
    }

    /// Takes the words up to the next `|` as one value, which spaces may divide as in `5ms + exponential(10ms)`.
    mutating func value() throws(ScenarioError) -> Word {
        let taken = words.prefix { $0.text != "|" || $0.isQuoted }
        guard let first = taken.first, let last = taken.last else { throw missing("a value") }
        words = words.dropFirst(taken.count)
        return Word(source: line.source, range: first.range.lowerBound..<last.range.upperBound)
    }

    /// Reads what is left, up to one of some keywords, as an expression.
    public mutating func expression(before keywords: [String] = []) throws(ScenarioError) -> Expression {
        let taken = words.prefix { $0.isQuoted || !keywords.contains($0.text) }
        guard let first = taken.first, let last = taken.last else { throw missing("an expression") }
        words = words.dropFirst(taken.count)
        return try Expression(line.source, first.range.lowerBound..<last.range.upperBound)
    }

    /// The command that the words left make up, as in `at 5s crash server`.
    public mutating func command() throws(ScenarioError) -> CommandLine {
        guard let command = line.dropping(line.words.count - words.count + 1) else { throw missing("a command") }
        words = []
        return command
    }

    /// Complains about the first word that nobody took.
    public func finish() throws(ScenarioError) {
        guard let word = words.first else { return }
        throw word.error("\(line.verb.text) does not expect “\(word.text)” here", topic: line.verb.text)
    }

    /// Complains that something should stand before the next word, or at the end.
    public func missing(_ what: String) -> ScenarioError {
        let place = words.first?.range.lowerBound ?? (line.words.last ?? line.verb).range.upperBound
        return line.source.error(
            at: place..<(place + 1), "\(line.verb.text) needs \(what) here", topic: line.verb.text)
    }
}
