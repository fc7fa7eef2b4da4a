import Cluster

/// One word of a command: text, a quoted text, `$name`, an expression in parentheses, or `key=value`.
public struct Word: Hashable, Sendable {
    let source: SourceText
    let range: Range<Int>

    public var location: SourceLocation { source.location(of: range.lowerBound) }
    public var length: Int { range.count }
    /// As written, without the quotes of a word that is quoted as a whole.
    public var text: String { isQuoted ? source.text(range.dropFirst().dropLast()) : source.text(range) }

    /// True when one pair of quotation marks holds all of it.
    var isQuoted: Bool {
        let characters = source.characters[range]
        return characters.first == "\"" && characters.dropFirst().firstIndex(of: "\"") == range.upperBound - 1
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
        if !isQuoted, isFormula { return try Expression(source, range).evaluate(in: names) }
        let plain = try substituted(in: names)
        if isQuoted { return .text(plain) }
        switch plain {
        case "yes", "true": return .truth(true)
        case "no", "false": return .truth(false)
        default: return .text(plain)
        }
    }

    /// Its text, with parameters and expressions replaced by their values.
    func string(in names: some ExpressionNames) throws(ScenarioError) -> String {
        if text.first == "(" { return try Expression(source, range).evaluate(in: names).text }
        return try substituted(in: names)
    }

    /// True for what is read as an expression: numbers, `$name` by itself, `(…)`, calls such as `uniform(5ms, 15ms)`, and
    /// what has spaces outside of quotation marks, as a default such as `5ms + exponential(10ms)` has.
    private var isFormula: Bool {
        let text = source.characters[range]
        guard let first = text.first else { return false }
        let rest = text.dropFirst()
        if first == "(" || first.isASCIIDigit { return true }
        if first == "-" || first == ".", rest.first?.isASCIIDigit == true { return true }
        if first == "$" {
            return rest.first == "{" ? rest.firstIndex(of: "}") == text.indices.last : !rest.contains("$")
        }
        if text.last == ")", text.prefix(while: { $0.isLetter }).count > 0,
            text.drop(while: { $0.isLetter }).first == "("
        {
            return true
        }
        return text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .contains { $0.offset.isMultiple(of: 2) && $0.element.contains(where: \.isWhitespace) }
    }

    /// Its text, with the values of `${name}` and `$name` put in.
    private func substituted(in names: some ExpressionNames) throws(ScenarioError) -> String {
        var result = ""
        var index = isQuoted ? range.lowerBound + 1 : range.lowerBound
        let end = isQuoted ? range.upperBound - 1 : range.upperBound
        while index < end {
            guard source.characters[index] == "$" else {
                result.append(source.characters[index])
                index += 1
                continue
            }
            var tokenizer = Tokenizer(source, index..<end)
            let (name, place) = try tokenizer.parameterName()
            guard let value = names.parameter(name) else {
                throw source.unknownParameter(name, at: place, in: names)
            }
            result += value.text
            index = place.upperBound
        }
        return result
    }

    func error(_ message: String, suggestion: String? = nil, topic: String? = nil) -> ScenarioError {
        source.error(at: range, message, suggestion: suggestion, topic: topic)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
