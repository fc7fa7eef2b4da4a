/// Reads an expression by precedence climbing (Pratt 1973).
///
/// From loosest to tightest: `or`, `and`, `not`, comparisons with `within`, `+ -`, `* /`, unary `-`, `^`.
struct ExpressionParser {
    private static let deepest = 64
    private static let precedences: [String: Int] = [
        "or": 1, "and": 2, "==": 4, "!=": 4, "<": 4, "<=": 4, ">": 4, ">=": 4, "contains": 4, "+": 5, "-": 5, "*": 6,
        "/": 6, "^": 8,
    ]

    private let source: SourceText
    private let tokens: [Token]
    private var position = 0
    private var depth = 0

    init(_ source: SourceText, _ range: Range<Int>) throws(ScenarioError) {
        self.source = source
        var tokenizer = Tokenizer(source, range)
        tokens = try tokenizer.read()
    }

    mutating func parse() throws(ScenarioError) -> Expression {
        let expression = try expression(above: 0)
        guard case .end = current.kind else {
            throw source.error(at: current.range, "“\(text(current))” is not expected here", topic: "expressions")
        }
        return expression
    }

    private var current: Token { tokens[position] }
    private func text(_ token: Token) -> String { source.text(token.range.clamped(to: 0..<source.characters.count)) }

    private mutating func advance() { position = min(position + 1, tokens.count - 1) }

    private mutating func take(_ word: String) -> Bool {
        guard current.kind == .symbol(word) || current.kind == .name(word) else { return false }
        advance()
        return true
    }

    private mutating func require(_ word: String) throws(ScenarioError) {
        guard take(word) else {
            throw source.error(at: current.range, "“\(word)” is expected here", topic: "expressions")
        }
    }

    private var currentOperator: String? {
        switch current.kind {
        case .symbol(let symbol): symbol
        case .name(let name): name
        default: nil
        }
    }

    private mutating func expression(above minimum: Int) throws(ScenarioError) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= ExpressionParser.deepest else {
            throw source.error(at: current.range, "this is nested more than \(ExpressionParser.deepest) deep")
        }
        var left = try prefix()
        while let symbol = currentOperator, let precedence = ExpressionParser.precedences[symbol],
            let op = Expression.Operator(rawValue: symbol), precedence > minimum
        {
            advance()
            // `^` binds to the right; the others to the left.
            let right = try expression(above: op == .power ? precedence - 1 : precedence)
            let range = left.range.lowerBound..<right.range.upperBound
            if op == .equal, take("within") {
                let tolerance = try expression(above: precedence)
                left = Expression(
                    .within(left, right, tolerance: tolerance), source,
                    left.range.lowerBound..<tolerance.range.upperBound)
            } else {
                left = Expression(.binary(op, left, right), source, range)
            }
        }
        return left
    }

    private mutating func prefix() throws(ScenarioError) -> Expression {
        let token = current
        if take("-") {
            let inner = try expression(above: 7)
            return Expression(.negated(inner), source, token.range.lowerBound..<inner.range.upperBound)
        }
        if take("not") {
            let inner = try expression(above: 3)
            return Expression(.not(inner), source, token.range.lowerBound..<inner.range.upperBound)
        }
        return try primary()
    }

    private mutating func primary() throws(ScenarioError) -> Expression {
        let token = current
        func leaf(_ node: Expression.Node) -> Expression { Expression(node, source, token.range) }
        switch token.kind {
        case .quantity(let quantity):
            advance()
            return leaf(.literal(.quantity(quantity)))
        case .text(let text):
            advance()
            return leaf(.literal(.text(text)))
        case .parameter(let name):
            advance()
            return leaf(.parameter(name))
        case .symbol("("):
            advance()
            let inner = try expression(above: 0)
            let end = current.range.upperBound
            try require(")")
            return Expression(inner.node, source, token.range.lowerBound..<end)
        case .name(let name):
            advance()
            return try named(name, token)
        case .symbol, .end:
            let found = token.kind == .end ? "the end" : "“\(text(token))”"
            throw source.error(at: token.range, "a value is expected here, not \(found)", topic: "expressions")
        }
    }

    /// What begins with a name: a call, `NODE.observation`, `DEMO:MEASURE` or a name by itself.
    private mutating func named(_ name: String, _ token: Token) throws(ScenarioError) -> Expression {
        if take("(") { return try call(name, token) }
        if take(".") {
            let (part, end) = try partName("an observation")
            return Expression(.observation(node: name, name: part), source, token.range.lowerBound..<end)
        }
        if take(":") {
            let (part, end) = try partName("a measure")
            return Expression(.measure(demo: name, name: part), source, token.range.lowerBound..<end)
        }
        switch name {
        case "now": return Expression(.now, source, token.range)
        case "yes", "true": return Expression(.literal(.truth(true)), source, token.range)
        case "no", "false": return Expression(.literal(.truth(false)), source, token.range)
        default: return Expression(.name(name), source, token.range)
        }
    }

    private mutating func partName(_ what: String) throws(ScenarioError) -> (String, end: Int) {
        guard case .name(let part) = current.kind else {
            throw source.error(at: current.range, "the name of \(what) is expected here", topic: "expressions")
        }
        let end = current.range.upperBound
        advance()
        return (part, end)
    }

    private mutating func call(_ name: String, _ token: Token) throws(ScenarioError) -> Expression {
        if name == "if" { return try conditional(token) }
        guard let function = Function(rawValue: name) else {
            throw source.error(
                at: token.range, "no function \(name)",
                suggestion: Nearest.word(to: name, among: Function.allCases.map(\.rawValue) + ["if"]),
                topic: "expressions")
        }
        var arguments: [Expression] = []
        while current.kind != .symbol(")") {
            arguments.append(try expression(above: 0))
            if function == .sum, arguments.count == 1, take("for") { return try series(of: arguments[0], token) }
            guard take(",") else { break }
        }
        let end = current.range.upperBound
        try require(")")
        let range = token.range.lowerBound..<end
        guard function.takes(arguments.count) else {
            throw source.error(at: range, "\(name) takes \(function.argumentText)", topic: "expressions")
        }
        return Expression(.call(function, arguments), source, range)
    }

    private mutating func conditional(_ token: Token) throws(ScenarioError) -> Expression {
        let condition = try expression(above: 0)
        try require(",")
        let first = try expression(above: 0)
        try require(",")
        let second = try expression(above: 0)
        let end = current.range.upperBound
        try require(")")
        return Expression(.conditional(condition, first, second), source, token.range.lowerBound..<end)
    }

    private mutating func series(of body: Expression, _ token: Token) throws(ScenarioError) -> Expression {
        let (variable, _) = try partName("a variable")
        try require("in")
        let from = try expression(above: 0)
        try require("..")
        let to = try expression(above: 0)
        let end = current.range.upperBound
        try require(")")
        return Expression(
            .series(body: body, variable: variable, from: from, to: to), source, token.range.lowerBound..<end)
    }
}
