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
    /// So that no formula is deeper than the stack: enough for a hundred terms and more.
    private static let tokensMax = 1_000
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
                guard found.count <= Tokenizer.tokensMax, let last = found.last else {
                    throw source.error(
                        at: (index - 1)..<index,
                        "an expression has at most \(Tokenizer.tokensMax) numbers, names and signs",
                        topic: "expressions")
                }
                try refuseLooseUnit(last)
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
        if first.isASCIIDigit || (first == "." && expectsOperand && character(1)?.isASCIIDigit == true) {
            return try quantity()
        }
        if first == "\"" { return try text() }
        if first == "$" {
            let (name, range) = try parameterName()
            return Token(kind: .parameter(name), range: range)
        }
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
            let after = source.characters[(index + 1)..<end].prefix { $0.isLetter || $0.isNumber || "_($".contains($0) }
            let unit = source.text(unitStart..<index) + "/" + String(after)
            if UnitTable.entry(unit) != nil || isUnitMistaken(after) { index += 1 + after.count }
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

    /// True for letters right behind a number and a slash, as in `20/sec`: they can only be meant as a unit.
    private func isUnitMistaken(_ letters: ArraySlice<Character>) -> Bool {
        letters.count > 1 && letters.allSatisfy { $0.isLetter }
    }

    /// Explains `5 ms`, where a unit stands apart from its number.
    private func refuseLooseUnit(_ last: Token) throws(ScenarioError) {
        guard case .name(let name) = last.kind, UnitTable.entry(name) != nil,
            case .quantity(let number) = found.dropLast().last?.kind, number.dimension == .number, !number.isShare,
            let start = found.dropLast().last?.range
        else { return }
        throw source.error(
            at: last.range, "a unit stands right behind its number", suggestion: source.text(start) + name,
            topic: "expressions")
    }

    /// Takes `$name` or `${name}`.
    mutating func parameterName() throws(ScenarioError) -> (name: String, range: Range<Int>) {
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
            throw source.error(at: start..<(start + 1), "“$” is followed by a parameter's name", topic: "param")
        }
        return (name, start..<index)
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
