import Cluster

extension Evaluation {
    mutating func apply(
        _ op: Expression.Operator, _ left: Expression, _ right: Expression, in whole: Expression
    ) throws(ScenarioError) -> Datum {
        switch op {
        case .and: .truth(try truth(left) ? truth(right) : false)
        case .or: .truth(try truth(left) ? true : truth(right))
        case .equal: .truth(try areEqual(left, right, in: whole))
        case .unequal: .truth(!(try areEqual(left, right, in: whole)))
        case .contains: .truth(try isFound(right, in: left))
        case .less, .atMost, .greater, .atLeast: .truth(try compare(op, left, right, in: whole))
        case .add, .subtract: try add(op, left, right, in: whole)
        case .multiply, .divide: try multiply(op, left, right, in: whole)
        case .power: try power(left, right, in: whole)
        }
    }

    private mutating func add(
        _ op: Expression.Operator, _ left: Expression, _ right: Expression, in whole: Expression
    ) throws(ScenarioError) -> Datum {
        let first = try datum(left)
        let second = try datum(right)
        if op == .add, let sum = Self.randomSum(first, second) { return .distribution(try whole.bounded(sum)) }
        let x = try number(first, left)
        let y = try number(second, right)
        guard x.dimension == y.dimension else {
            let verb = op == .add ? "added to" : "taken from"
            throw whole.error("\(y.dimension.name) cannot be \(verb) \(x.dimension.name)")
        }
        let value = op == .add ? x.value + y.value : x.value - y.value
        return try whole.made(value, x.dimension, isShare: x.isShare || y.isShare)
    }

    private mutating func multiply(
        _ op: Expression.Operator, _ left: Expression, _ right: Expression, in whole: Expression
    ) throws(ScenarioError) -> Datum {
        let x = try quantity(left)
        let y = try quantity(right)
        guard op == .multiply || y.value != 0 else { throw whole.error("division by zero: “\(right.text)” is 0 here") }
        guard let dimension = op == .multiply ? x.dimension * y.dimension : x.dimension / y.dimension else {
            throw whole.error("this has no meaning: \(x.dimension.name) and \(y.dimension.name)")
        }
        return op == .multiply
            ? try whole.made(x.value * y.value, dimension, isShare: x.isShare || y.isShare)
            : try whole.made(x.value / y.value, dimension, isShare: x.isShare && !y.isShare)
    }

    private mutating func power(
        _ left: Expression, _ right: Expression, in whole: Expression
    ) throws(ScenarioError) -> Datum {
        let x = try quantity(left)
        let y = try quantity(right)
        guard y.dimension == .number, x.dimension == .number || y.value == y.value.rounded() else {
            throw right.error("an exponent is a plain number, and a whole one for a quantity with a unit")
        }
        guard x.value != 0 || y.value >= 0 else { throw whole.error("division by zero: a power of 0 below 0") }
        guard x.value >= 0 || y.value == y.value.rounded() else {
            throw left.error("a broken power of a negative number is no number")
        }
        guard let dimension = x.dimension.raised(to: y.value) else {
            throw whole.error("this power of \(x.dimension.name) has no meaning")
        }
        return try whole.made(Mathematics.power(x.value, y.value), dimension, isShare: x.isShare)
    }

    private func number(_ datum: Datum, _ expression: Expression) throws(ScenarioError) -> Quantity {
        guard let quantity = datum.quantity else {
            throw expression.error("a number is wanted here, and this is \(datum.kindName)")
        }
        return quantity
    }

    /// The sum of two times at least one of which is random; nil for other data.
    private static func randomSum(_ first: Datum, _ second: Datum) -> Distribution? {
        if case .quantity = first, case .quantity = second { return nil }
        guard let left = first.distributionValue, let right = second.distributionValue else { return nil }
        return .sum(left, right)
    }
}
