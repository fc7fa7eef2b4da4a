extension Evaluation {
    mutating func areEqual(
        _ left: Expression, _ right: Expression, in whole: Expression
    ) throws(ScenarioError) -> Bool {
        let (first, second) = try sides(left, right)
        guard first.isLike(second) else {
            throw whole.error("\(first.kindName) cannot be compared with \(second.kindName)")
        }
        // How a number is shown is no part of what it is.
        if let x = first.quantity, let y = second.quantity { return x.value == y.value }
        return first == second
    }

    /// The two sides of an equality. A bare word that nothing is called stands for itself beside a word.
    private mutating func sides(
        _ left: Expression, _ right: Expression
    ) throws(ScenarioError) -> (Datum, Datum) {
        if let word = bareWord(left) {
            let second = try datum(right)
            if case .text = second { return (.text(word), second) }
        }
        let first = try datum(left)
        if let word = bareWord(right), case .text = first { return (first, .text(word)) }
        return (first, try datum(right))
    }

    private func bareWord(_ expression: Expression) -> String? {
        guard case .name(let name) = expression.node, value(named: name) == nil else { return nil }
        return name
    }

    mutating func isFound(_ element: Expression, in collection: Expression) throws(ScenarioError) -> Bool {
        let datum = try datum(collection)
        guard case .list(let list) = datum else {
            throw collection.error("a list is wanted before “contains”, and this is \(datum.kindName)")
        }
        if let word = bareWord(element), list.contains(where: { if case .text = $0 { true } else { false } }) {
            return list.contains(.text(word))
        }
        let wanted = try self.datum(element)
        guard let number = wanted.quantity else { return list.contains(wanted) }
        return list.contains { $0.quantity?.value == number.value && $0.quantity?.dimension == number.dimension }
    }

    mutating func compare(
        _ op: Expression.Operator, _ left: Expression, _ right: Expression, in whole: Expression
    ) throws(ScenarioError) -> Bool {
        let (x, y) = try sameKind(left, right, in: whole)
        return switch op {
        case .less: x.value < y.value
        case .atMost: x.value <= y.value
        case .greater: x.value > y.value
        default: x.value >= y.value
        }
    }

    private mutating func sameKind(
        _ left: Expression, _ right: Expression, in whole: Expression
    ) throws(ScenarioError) -> (Quantity, Quantity) {
        let x = try quantity(left)
        let y = try quantity(right)
        guard x.dimension == y.dimension else {
            throw whole.error("\(x.dimension.name) cannot be compared with \(y.dimension.name)")
        }
        return (x, y)
    }

    /// True when two quantities differ by no more than a tolerance: a share of the second, or an amount.
    ///
    /// A share above one half is compared on its complement: 99% and 98% differ by half of what can go wrong. What only
    /// looks like a share, a plain 1, is compared as it is. The edge itself is near enough, however it is rounded.
    mutating func isWithin(
        _ left: Expression, _ right: Expression, _ tolerance: Expression, in whole: Expression
    ) throws(ScenarioError) -> Bool {
        let (x, y) = try sameKind(left, right, in: whole)
        let allowed = try quantity(tolerance)
        guard allowed.value >= 0 else { throw tolerance.error("a tolerance is not below 0") }
        var room = allowed.value
        if allowed.isShare {
            let isShare = y.dimension == .number && y.value <= 1 && (y.value < 1 || x.isShare || y.isShare)
            room *= isShare && y.value > 0.5 ? 1 - y.value : y.value.magnitude
        } else if allowed.dimension != x.dimension {
            throw tolerance.error("a tolerance is in per cent, or \(x.dimension.name) like the two sides")
        }
        return (x.value - y.value).magnitude <= room + 1e-12 * max(x.value.magnitude, y.value.magnitude)
    }
}
