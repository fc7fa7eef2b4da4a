// MARK: - Many numbers

extension Evaluation {
    mutating func aggregate(
        _ function: Function, _ arguments: [Expression], in whole: Expression
    ) throws(ScenarioError) -> Datum {
        var all: [Series] = []
        for argument in arguments { all += try series(argument) }
        let pooled = Series(pooling: all)
        if function == .count { return try whole.made(Double(pooled.count), .number) }
        try spend(function.sorts ? 1_000 : 1, on: whole)
        if function == .distinct {
            guard let distinct = pooled.distinct else {
                throw whole.error("too many numbers were sampled for each to be kept, so there is no distinct")
            }
            return try whole.made(Double(distinct), .number)
        }
        guard let dimension = pooled.dimension else { throw whole.error("these are not all quantities of one kind") }
        guard let value = pooled.value(of: function) else {
            throw whole.error("nothing was measured, so there is no \(function.rawValue)")
        }
        return try whole.made(value, dimension, isShare: pooled.isShare)
    }

    /// The numbers that an expression stands for where many are taken: a sample, or its own value.
    mutating func series(_ argument: Expression) throws(ScenarioError) -> [Series] {
        if case .observation(let node, let name) = argument.node {
            return try argument.looked { () throws(LookupFailure) in try names.series(node: node, name: name) }
        }
        if case .name(let name) = argument.node, !variables.contains(where: { $0.name == name }),
            let samples = names.series(measure: name)
        {
            return [samples]
        }
        return [Series([try datum(argument)])]
    }

    /// The sum of a formula's values while a variable counts from one whole number to another.
    mutating func sum(
        of body: Expression, _ variable: String, from: Expression, to: Expression, in whole: Expression
    ) throws(ScenarioError) -> Datum {
        let first = try count(from, from: -1_000_000, to: 1_000_000)
        let last = try count(to, from: -1_000_000, to: 1_000_000)
        guard first <= last else { return try whole.made(0, .number) }
        variables.append((variable, .number(Double(first))))
        defer { variables.removeLast() }
        var total = try quantity(body)
        for k in (first + 1)..<(last + 1) {
            variables[variables.count - 1].value = .number(Double(k))
            let term = try quantity(body)
            guard term.dimension == total.dimension, let sum = total.adding(term) else {
                throw body.error("the terms of this sum differ in kind, or grow too large")
            }
            total = sum
        }
        return .quantity(total)
    }
}

extension Series {
    /// Nil where there is nothing to take it of.
    fileprivate func value(of function: Function) -> Double? {
        switch function {
        case .sum: sum
        case .mean: count > 0 ? sum / Double(count) : nil
        case .min: least
        case .max: greatest
        case .p50: percentile(0.5)
        case .p90: percentile(0.9)
        case .p95: percentile(0.95)
        case .p99: percentile(0.99)
        case .avg: timeAverage
        default: peak
        }
    }
}
