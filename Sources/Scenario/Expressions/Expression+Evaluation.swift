import Cluster

extension Expression {
    /// Its value, or an error at the part that has none.
    public func evaluate(in names: some ExpressionNames) throws(ScenarioError) -> Datum {
        switch node {
        case .literal(let datum):
            return datum
        case .parameter(let name):
            guard let value = names.parameter(name) else { throw error("no parameter $\(name)") }
            return value
        case .name(let name):
            guard let value = names.value(named: name) else {
                throw error("“\(name)” is not known here", suggestion: Nearest.word(to: name, among: names.knownNames))
            }
            return value
        case .now:
            return .quantity(names.now)
        case .observation(let subject, let name):
            return try looked { () throws(LookupFailure) in try names.observation(node: subject, name: name) }
        case .measure(let demo, let name):
            return try looked { () throws(LookupFailure) in try names.measure(demo: demo, name: name) }
        case .negated(let inner):
            let quantity = try inner.quantity(in: names)
            return try made(-quantity.value, quantity.dimension, isShare: quantity.isShare)
        case .not(let inner):
            return .truth(!(try inner.truth(in: names)))
        case .binary(let op, let left, let right):
            return try apply(op, left, right, in: names)
        case .within(let left, let right, let tolerance):
            return .truth(try isWithin(left, right, tolerance, in: names))
        case .conditional(let condition, let first, let second):
            return try condition.truth(in: names) ? first.evaluate(in: names) : second.evaluate(in: names)
        case .call(let function, let arguments):
            return try call(function, arguments, in: names)
        case .series(let body, let variable, let from, let to):
            return try sum(of: body, variable, from: from, to: to, in: names)
        }
    }

    /// Its value, which must be a quantity.
    func quantity(in names: some ExpressionNames) throws(ScenarioError) -> Quantity {
        let datum = try evaluate(in: names)
        guard let quantity = datum.quantity else {
            throw error("a number is wanted here, and this is \(datum.kindName)")
        }
        return quantity
    }

    /// Its value, which must be yes or no.
    func truth(in names: some ExpressionNames) throws(ScenarioError) -> Bool {
        let datum = try evaluate(in: names)
        guard case .truth(let truth) = datum else {
            throw error("a condition is wanted here, and this is \(datum.kindName)")
        }
        return truth
    }

    /// Its value, which must be a whole number in a range.
    func count(in names: some ExpressionNames, atLeast least: Int, atMost most: Int) throws(ScenarioError) -> Int {
        let quantity = try quantity(in: names)
        guard quantity.dimension == .number, quantity.value == quantity.value.rounded(),
            quantity.value >= Double(least), quantity.value <= Double(most)
        else { throw error("a whole number from \(least) to \(most) is wanted here") }
        return Int(quantity.value)
    }

    func made(_ value: Double, _ dimension: Dimension, isShare: Bool = false) throws(ScenarioError) -> Datum {
        guard let quantity = Quantity(value, dimension, isShare: isShare) else {
            throw error("this has no finite value")
        }
        return .quantity(quantity)
    }

    func looked<Found>(_ find: () throws(LookupFailure) -> Found) throws(ScenarioError) -> Found {
        do throws(LookupFailure) {
            return try find()
        } catch let failure {
            throw error(failure.message, suggestion: failure.suggestion)
        }
    }
}

// MARK: - Operators

extension Expression {
    private func apply(
        _ op: Operator, _ left: Expression, _ right: Expression, in names: some ExpressionNames
    ) throws(ScenarioError) -> Datum {
        switch op {
        case .and:
            guard try left.truth(in: names) else { return .truth(false) }
            return .truth(try right.truth(in: names))
        case .or:
            if try left.truth(in: names) { return .truth(true) }
            return .truth(try right.truth(in: names))
        case .equal, .unequal:
            let (first, second) = try comparable(left, right, in: names)
            return .truth((first == second) == (op == .equal))
        case .contains:
            guard case .list(let list) = try left.evaluate(in: names) else {
                throw left.error("a list is wanted before “contains”")
            }
            return .truth(list.contains(try right.evaluate(in: names)))
        case .less, .atMost, .greater, .atLeast:
            return .truth(try compare(op, left, right, in: names))
        case .add, .subtract, .multiply, .divide, .power:
            return try calculate(op, left, right, in: names)
        }
    }

    private func calculate(
        _ op: Operator, _ left: Expression, _ right: Expression, in names: some ExpressionNames
    ) throws(ScenarioError) -> Datum {
        let first = try left.evaluate(in: names)
        let second = try right.evaluate(in: names)
        if op == .add, let sum = Expression.sum(first, second, text: text) { return sum }
        guard let x = first.quantity else { throw left.error("a number is wanted here, and this is \(first.kindName)") }
        guard let y = second.quantity else {
            throw right.error("a number is wanted here, and this is \(second.kindName)")
        }
        switch op {
        case .add, .subtract:
            guard x.dimension == y.dimension else {
                let verb = op == .add ? "added to" : "taken from"
                throw error("\(y.dimension.name) cannot be \(verb) \(x.dimension.name)")
            }
            let value = op == .add ? x.value + y.value : x.value - y.value
            return try made(value, x.dimension, isShare: x.isShare || y.isShare)
        case .multiply:
            return try made(x.value * y.value, x.dimension * y.dimension, isShare: x.isShare || y.isShare)
        case .divide:
            guard y.value != 0 else { throw error("division by zero: “\(right.text)” is 0 here") }
            return try made(x.value / y.value, x.dimension / y.dimension, isShare: x.isShare && !y.isShare)
        default:
            guard y.dimension == .number, x.dimension == .number || y.value == y.value.rounded() else {
                throw right.error("an exponent is a plain number, and a whole one for a quantity with a unit")
            }
            return try power(x, y, base: left)
        }
    }

    private func power(_ x: Quantity, _ y: Quantity, base: Expression) throws(ScenarioError) -> Datum {
        guard x.value != 0 || y.value >= 0 else { throw error("division by zero: a power of 0 below 0") }
        guard x.value >= 0 || y.value == y.value.rounded() else {
            throw base.error("a broken power of a negative number is no number")
        }
        var dimension = Dimension.number
        if x.dimension != .number {
            guard y.value.magnitude <= 8 else { throw error("this power of \(x.dimension.name) has no meaning") }
            for _ in 0..<Int(y.value.magnitude) {
                dimension = y.value > 0 ? dimension * x.dimension : dimension / x.dimension
            }
        }
        return try made(Mathematics.power(x.value, y.value), dimension, isShare: x.isShare)
    }

    /// The sum of two waiting times at least one of which is random; nil for other data.
    private static func sum(_ first: Datum, _ second: Datum, text: String) -> Datum? {
        if case .quantity = first, case .quantity = second { return nil }
        guard let left = first.distributionValue, let right = second.distributionValue else { return nil }
        return .distribution(.sum(left, right), text: text)
    }

    private func compare(
        _ op: Operator, _ left: Expression, _ right: Expression, in names: some ExpressionNames
    ) throws(ScenarioError) -> Bool {
        let (x, y) = try sameKind(left, right, in: names)
        switch op {
        case .less: return x.value < y.value
        case .atMost: return x.value <= y.value
        case .greater: return x.value > y.value
        default: return x.value >= y.value
        }
    }

    private func sameKind(
        _ left: Expression, _ right: Expression, in names: some ExpressionNames
    ) throws(ScenarioError) -> (Quantity, Quantity) {
        let x = try left.quantity(in: names)
        let y = try right.quantity(in: names)
        guard x.dimension == y.dimension else {
            throw error("\(x.dimension.name) cannot be compared with \(y.dimension.name)")
        }
        return (x, y)
    }

    /// The two sides of an equality. A bare word that nothing is called stands for itself beside a word.
    private func comparable(
        _ left: Expression, _ right: Expression, in names: some ExpressionNames
    ) throws(ScenarioError) -> (Datum, Datum) {
        func word(_ side: Expression, beside other: Expression) throws(ScenarioError) -> Datum? {
            guard case .name(let name) = side.node, names.value(named: name) == nil,
                case .text = try other.evaluate(in: names)
            else { return nil }
            return .text(name)
        }
        if let first = try word(left, beside: right) { return (first, try right.evaluate(in: names)) }
        if let second = try word(right, beside: left) { return (try left.evaluate(in: names), second) }
        let first = try left.evaluate(in: names)
        let second = try right.evaluate(in: names)
        guard first.isLike(second) else {
            throw error("\(first.kindName) cannot be compared with \(second.kindName)")
        }
        // How a number is shown is no part of what it is.
        if let x = first.quantity, let y = second.quantity { return (.quantity(x.asShare()), .quantity(y.asShare())) }
        return (first, second)
    }

    /// True when two quantities differ by no more than a tolerance: a share of the second, or an amount.
    ///
    /// A share above one half is compared on its complement: 99% and 98% differ by half of what can go wrong.
    private func isWithin(
        _ left: Expression, _ right: Expression, _ tolerance: Expression, in names: some ExpressionNames
    ) throws(ScenarioError) -> Bool {
        let (x, y) = try sameKind(left, right, in: names)
        let allowed = try tolerance.quantity(in: names)
        let difference = (x.value - y.value).magnitude
        if allowed.isShare {
            let isShare = y.dimension == .number && y.value > 0.5 && y.value <= 1
            return difference <= allowed.value * (isShare ? 1 - y.value : y.value.magnitude)
        }
        guard allowed.dimension == x.dimension else {
            throw tolerance.error("a tolerance is in per cent, or \(x.dimension.name) like the two sides")
        }
        return difference <= allowed.value
    }
}
