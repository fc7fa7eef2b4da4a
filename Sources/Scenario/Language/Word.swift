import Cluster

/// One word of a command: text, a quoted text, `$name`, an expression in parentheses, or `key=value`.
public struct Word: Hashable, Sendable {
    let source: SourceText
    let range: Range<Int>

    public var location: SourceLocation { source.location(of: range.lowerBound) }
    public var length: Int { range.count }
    /// As written, without the quotes of a word that is quoted as a whole.
    public var text: String { isQuoted ? source.text(range.dropFirst().dropLast()) : source.text(range) }

    var isQuoted: Bool {
        range.count >= 2 && source.characters[range.lowerBound] == "\""
            && source.characters[range.upperBound - 1] == "\""
    }

    /// The two sides of a word such as `rate=20/s`; nil for any other word.
    public var option: (key: String, value: Word)? {
        let characters = source.characters
        guard let equals = characters[range].firstIndex(of: "="), equals > range.lowerBound else { return nil }
        let key = characters[range.lowerBound..<equals]
        guard key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }), key.first?.isLetter == true,
            equals + 1 == range.upperBound || characters[equals + 1] != "="
        else { return nil }
        return (String(key), Word(source: source, range: (equals + 1)..<range.upperBound))
    }

    /// What it stands for: a parameter's value, an expression's, a quantity, or the text itself.
    func datum(in names: some ExpressionNames) throws(ScenarioError) -> Datum {
        guard !range.isEmpty else { throw error("a value is missing here") }
        if isQuoted { return .text(try substituted(text, in: names)) }
        if isFormula {
            return try Expression(source, range).evaluate(in: names)
        }
        let plain = try substituted(text, in: names)
        switch plain {
        case "yes", "true": return .truth(true)
        case "no", "false": return .truth(false)
        default: return .text(plain)
        }
    }

    /// Its text, with parameters and expressions replaced by their values.
    func string(in names: some ExpressionNames) throws(ScenarioError) -> String {
        if isQuoted { return try substituted(text, in: names) }
        if text.first == "(" { return try Expression(source, range).evaluate(in: names).text }
        return try substituted(text, in: names)
    }

    /// True for what is read as an expression: numbers, `$name`, `(…)` and calls such as `uniform(5ms, 15ms)`.
    private var isFormula: Bool {
        let text = Array(source.characters[range])
        guard let first = text.first else { return false }
        if first == "(" || first.isASCIIDigit { return true }
        if first == "-" || first == ".", text.count > 1, text[1].isASCIIDigit { return true }
        if first == "$" {
            return !text.dropFirst().contains { $0 == "$" || $0 == "{" }
                || text.last == "}" && text.count { $0 == "$" } == 1 && text.dropFirst().first == "{"
        }
        return text.last == ")" && text.prefix { $0.isLetter }.count > 0
            && text[text.prefix { $0.isLetter }.count] == "("
    }

    /// Puts the values of `${name}` and `$name` into a text.
    private func substituted(_ text: String, in names: some ExpressionNames) throws(ScenarioError) -> String {
        guard text.contains("$") else { return text }
        var result = ""
        var rest = Substring(text)
        while let dollar = rest.firstIndex(of: "$") {
            result += rest[..<dollar]
            rest = rest[rest.index(after: dollar)...]
            var name: Substring
            if rest.first == "{" {
                guard let close = rest.firstIndex(of: "}") else { throw error("“${” without its “}”") }
                name = rest[rest.index(after: rest.startIndex)..<close]
                rest = rest[rest.index(after: close)...]
            } else {
                name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                rest = rest[name.endIndex...]
            }
            guard let value = names.parameter(String(name)) else {
                throw error("no parameter $\(name)", topic: "parameters")
            }
            result += value.text
        }
        return result + rest
    }

    func error(_ message: String, suggestion: String? = nil, topic: String? = nil) -> ScenarioError {
        source.error(at: range, message, suggestion: suggestion, topic: topic)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
