/// One evaluation of an expression: the names it reads, the variables of the sums it is inside, and the steps it took.
struct Evaluation<Names: ExpressionNames> {
    /// Sums within sums could otherwise keep a student waiting for days.
    private static var stepsMax: Int { 1_000_000 }

    let names: Names
    var variables: [(name: String, value: Quantity)] = []
    private var steps = 0

    init(_ names: Names) {
        self.names = names
    }

    mutating func datum(_ expression: Expression) throws(ScenarioError) -> Datum {
        try spend(1, on: expression)
        switch expression.node {
        case .literal(let datum):
            return datum
        case .parameter(let name):
            guard let value = names.parameter(name) else {
                throw expression.source.unknownParameter(name, at: expression.range, in: names)
            }
            return value
        case .name(let name):
            guard let value = value(named: name) else { throw unknown(name, expression) }
            return value
        case .now:
            return .quantity(names.now)
        case .observation(let node, let name):
            return try expression.looked { () throws(LookupFailure) in try names.observation(node: node, name: name) }
        case .measure(let demo, let name):
            return try expression.looked { () throws(LookupFailure) in try names.measure(demo: demo, name: name) }
        case .negated(let inner):
            let quantity = try quantity(inner)
            return try expression.made(-quantity.value, quantity.dimension, isShare: quantity.isShare)
        case .not(let inner):
            return .truth(!(try truth(inner)))
        case .binary(let op, let left, let right):
            return try apply(op, left, right, in: expression)
        case .within(let left, let right, let tolerance):
            return .truth(try isWithin(left, right, tolerance, in: expression))
        case .conditional(let condition, let first, let second):
            return try truth(condition) ? datum(first) : datum(second)
        case .call(let function, let arguments):
            return try call(function, arguments, in: expression)
        case .series(let body, let variable, let from, let to):
            return try sum(of: body, variable, from: from, to: to, in: expression)
        }
    }

    mutating func quantity(_ expression: Expression) throws(ScenarioError) -> Quantity {
        let datum = try datum(expression)
        guard let quantity = datum.quantity else {
            throw expression.error("a number is wanted here, and this is \(datum.kindName)")
        }
        return quantity
    }

    mutating func truth(_ expression: Expression) throws(ScenarioError) -> Bool {
        let datum = try datum(expression)
        guard case .truth(let truth) = datum else {
            throw expression.error("a condition is wanted here, and this is \(datum.kindName)")
        }
        return truth
    }

    mutating func count(_ expression: Expression, from least: Int, to most: Int) throws(ScenarioError) -> Int {
        let quantity = try quantity(expression)
        guard quantity.dimension == .number, quantity.value == quantity.value.rounded(),
            quantity.value >= Double(least), quantity.value <= Double(most)
        else { throw expression.error("a whole number from \(least) to \(most) is wanted here") }
        return Int(quantity.value)
    }

    /// Notes work done, and gives up when it is more than a formula of a lesson can need.
    mutating func spend(_ count: Int, on expression: Expression) throws(ScenarioError) {
        steps += count
        guard steps <= Self.stepsMax else { throw expression.error("this takes more than a million steps to work out") }
    }

    // MARK: Names

    func value(named name: String) -> Datum? {
        if let variable = variables.last(where: { $0.name == name }) { return .quantity(variable.value) }
        return names.value(named: name)
    }

    private func unknown(_ name: String, _ expression: Expression) -> ScenarioError {
        let message = "“\(name)” is not known here"
        if names.parameter(name) != nil { return expression.error(message, suggestion: "$" + name) }
        if let spaced = spaced(name) {
            return expression.error("\(message): “-” and “*” stand between spaces", suggestion: spaced)
        }
        let known = names.knownNames + variables.map(\.name)
        return expression.error(message, suggestion: Nearest.word(to: name, among: known))
    }

    /// `a*b` as `a * b`, where the first part has a value by itself.
    private func spaced(_ name: String) -> String? {
        guard let place = name.firstIndex(where: { $0 == "*" || $0 == "-" }),
            value(named: String(name[..<place])) != nil
        else { return nil }
        let rest = name[name.index(after: place)...]
        return rest.isEmpty ? nil : "\(name[..<place]) \(name[place]) \(rest)"
    }
}

extension Expression {
    func made(_ value: Double, _ dimension: Dimension, isShare: Bool = false) throws(ScenarioError) -> Datum {
        guard let quantity = Quantity(value, dimension, isShare: isShare) else {
            throw error("this is too large to be a number")
        }
        return .quantity(quantity)
    }

    func looked<Found>(_ find: () throws(LookupFailure) -> Found) throws(ScenarioError) -> Found {
        do throws(LookupFailure) {
            return try find()
        } catch {
            throw self.error(error.message, suggestion: error.suggestion)
        }
    }
}
