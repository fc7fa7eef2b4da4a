/// A formula over quantities, nodes and measures.
///
/// ```
/// $rate * W / (1 + $rate * W)
/// lost_share == theory within 5%
/// ```
public struct Expression: Hashable, Sendable {
    indirect enum Node: Hashable, Sendable {
        case literal(Datum)
        case parameter(String)
        case name(String)
        case now
        case observation(node: String, name: String)
        case measure(demo: String, name: String)
        case negated(Expression)
        case not(Expression)
        case binary(Operator, Expression, Expression)
        case within(Expression, Expression, tolerance: Expression)
        case conditional(Expression, Expression, Expression)
        case call(Function, [Expression])
        /// `sum(BODY for VARIABLE in FROM..TO)`
        case series(body: Expression, variable: String, from: Expression, to: Expression)
    }

    enum Operator: String, Hashable, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case power = "^"
        case equal = "=="
        case unequal = "!="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
        case contains
        case and
        case or
    }

    let node: Node
    let source: SourceText
    let range: Range<Int>

    public var location: SourceLocation { source.location(of: range.lowerBound) }
    public var length: Int { range.count }
    /// As written.
    public var text: String { source.text(range) }

    init(_ node: Node, _ source: SourceText, _ range: Range<Int>) {
        self.node = node
        self.source = source
        self.range = range
    }

    /// Reads a part of a line.
    init(_ source: SourceText, _ range: Range<Int>) throws(ScenarioError) {
        var parser = try ExpressionParser(source, range)
        self = try parser.parse()
    }

    /// Reads a text by itself.
    public init(_ text: String, file: String = "-") throws(ScenarioError) {
        var source = SourceText(file: file)
        source.append(text, line: 1)
        try self.init(source, 0..<source.characters.count)
    }

    /// Reads a text that begins at a place of a file.
    public init(_ text: String, at place: SourceLocation) throws(ScenarioError) {
        var source = SourceText(file: place.file)
        source.append(text, line: place.line, column: place.column)
        try self.init(source, 0..<source.characters.count)
    }

    func error(_ message: String, suggestion: String? = nil) -> ScenarioError {
        source.error(at: range, message, suggestion: suggestion, topic: "expressions")
    }

    /// The expressions that it is made of, in the order they are read.
    var parts: [Expression] {
        switch node {
        case .literal, .parameter, .name, .now, .observation, .measure: []
        case .negated(let inner), .not(let inner): [inner]
        case .binary(_, let left, let right): [left, right]
        case .within(let left, let right, let tolerance): [left, right, tolerance]
        case .conditional(let condition, let first, let second): [condition, first, second]
        case .call(_, let arguments): arguments
        case .series(let body, _, let from, let to): [body, from, to]
        }
    }

    /// The plain names in it, in the order they are read.
    public var names: [String] {
        if case .name(let name) = node { return [name] }
        let names = parts.flatMap(\.names)
        guard case .series(_, let variable, _, _) = node else { return names }
        return names.filter { $0 != variable }
    }

    /// What stands on the two sides of the claim that it makes, if it is one: shares beside shares.
    func sideTexts(in names: some ExpressionNames) throws(ScenarioError) -> (left: String, right: String)? {
        guard let sides else { return nil }
        let left = try sides.left.evaluate(in: names)
        let right = try sides.right.evaluate(in: names)
        return (left.shown(beside: right).text, right.shown(beside: left).text)
    }

    private var sides: (left: Expression, right: Expression)? {
        switch node {
        case .within(let left, let right, _): return (left, right)
        case .binary(let op, let left, let right):
            switch op {
            case .equal, .unequal, .less, .atMost, .greater, .atLeast: return (left, right)
            default: return nil
            }
        default: return nil
        }
    }
}
