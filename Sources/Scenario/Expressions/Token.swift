/// One token of an expression, with its place in the line.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case quantity(Quantity)
        case text(String)
        case parameter(String)
        /// A name, which may hold `-` and `*` inside.
        case name(String)
        /// An operator, a parenthesis, a comma, a dot, a colon or `..`.
        case symbol(String)
        case end
    }

    let kind: Kind
    let range: Range<Int>
}

/// Splits an expression into tokens.
struct Tokenizer {
    private static let symbols = [
        "==", "!=", "<=", ">=", "..", "+", "-", "*", "/", "^", "<", ">", "(", ")", ",", ".", ":",
    ]

    private let source: SourceText
    private let end: Int
    private var index: Int
    private var found: [Token] = []

    init(_ source: SourceText, _ range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func read() throws(ScenarioError) -> [Token] {
        while index < end {
            if source.characters[index].isWhitespace {
                index += 1
            } else {
                found.append(try next())
            }
        }
        found.append(Token(kind: .end, range: end..<(end + 1)))
        return found
    }

    private func character(_ offset: Int = 0) -> Character? {
        index + offset < end ? source.characters[index + offset] : nil
    }

    private mutating func next() throws(ScenarioError) -> Token {
        let start = index
        guard let first = character() else { return Token(kind: .end, range: start..<start) }
        if first.isASCIIDigit { return try quantity() }
        if first == "\"" { return try text() }
        if first == "$" { return try parameter() }
        if first.isLetter || first == "_" || (first == "*" && expectsOperand && character(1) == ".") { return name() }
        for symbol in Tokenizer.symbols where source.characters[index..<end].starts(with: symbol) {
            index += symbol.count
            return Token(kind: .symbol(symbol), range: start..<index)
        }
        throw source.error(at: start..<(start + 1), "“\(first)” has no meaning in an expression", topic: "expressions")
    }

    /// True where a value, not an operator, comes next.
    private var expectsOperand: Bool {
        guard case .symbol(let symbol) = found.last?.kind else { return found.isEmpty }
        return symbol != ")"
    }

    private mutating func quantity() throws(ScenarioError) -> Token {
        let start = index
        index += Quantity.numberLength(source.characters[index..<end])
        let unitStart = index
        while let next = character(), next.isLetter || next == "%" || next == "µ" { index += 1 }
        // A slash belongs to the unit when a unit of time follows, as in 20/s, and nothing more.
        if character() == "/" {
            let after = source.characters[(index + 1)..<end].prefix {
                $0.isLetter || $0.isNumber || $0 == "_" || $0 == "("
            }
            if ["s", "min", "h"].contains(String(after)),
                UnitTable.entry(source.text(unitStart..<index) + "/" + String(after)) != nil
            {
                index += 1 + after.count
            }
        }
        do throws(Quantity.Problem) {
            return Token(kind: .quantity(try Quantity.read(source.text(start..<index))), range: start..<index)
        } catch {
            throw source.error(at: start..<index, error.message, suggestion: error.suggestion, topic: "expressions")
        }
    }

    private mutating func text() throws(ScenarioError) -> Token {
        let start = index
        guard let close = source.characters[(index + 1)..<end].firstIndex(of: "\"") else {
            throw source.error(at: start..<end, "this quotation mark has no partner")
        }
        index = close + 1
        return Token(kind: .text(source.text((start + 1)..<close)), range: start..<index)
    }

    private mutating func parameter() throws(ScenarioError) -> Token {
        let start = index
        index += 1
        let isBraced = character() == "{"
        if isBraced { index += 1 }
        let nameStart = index
        while let next = character(), next.isLetter || next.isNumber || next == "_" { index += 1 }
        let name = source.text(nameStart..<index)
        if isBraced {
            guard character() == "}" else { throw source.error(at: start..<index, "“${” without its “}”") }
            index += 1
        }
        guard !name.isEmpty else {
            throw source.error(at: start..<(start + 1), "“$” is followed by a parameter's name", topic: "parameters")
        }
        return Token(kind: .parameter(name), range: start..<index)
    }

    /// A name runs on over `-` and `*` that stand between its characters, so operators need spaces around them.
    private mutating func name() -> Token {
        let start = index
        index += 1
        while let next = character() {
            let isInside = next.isLetter || next.isNumber || next == "_"
            let joins = next == "-" && (character(1)?.isLetter == true || character(1)?.isNumber == true)
            guard isInside || joins || next == "*" else { break }
            index += 1
        }
        return Token(kind: .name(source.text(start..<index)), range: start..<index)
    }
}
