import Cluster

// MARK: - Functions

extension Expression {
    func call(
        _ function: Function, _ arguments: [Expression], in names: some ExpressionNames
    ) throws(ScenarioError) -> Datum {
        if function.isAggregate { return try aggregate(function, arguments, in: names) }
        if function.isGroundTruth {
            let subject = arguments[0].text
            return try looked { () throws(LookupFailure) in try names.groundTruth(function.rawValue, of: subject) }
        }
        switch function {
        case .uniform, .exponential, .normal: return try distribution(function, arguments, in: names)
        case .every, .ramp, .trace: return try arrivals(function, arguments, in: names)
        case .crossing: throw error("crossing(…) is found by a sweep, not by a single run")
        default: return try mathematics(function, arguments, in: names)
        }
    }

    private func mathematics(
        _ function: Function, _ arguments: [Expression], in names: some ExpressionNames
    ) throws(ScenarioError) -> Datum {
        var numbers: [Double] = []
        for argument in arguments {
            let quantity = try argument.quantity(in: names)
            guard quantity.dimension == .number || function == .abs || function == .floor else {
                throw argument.error("\(function.rawValue) takes plain numbers, and this is \(quantity.dimension.name)")
            }
            numbers.append(quantity.value)
        }
        let x = numbers[0]
        func whole(_ place: Int, upTo most: Double = 1e7) throws(ScenarioError) {
            guard numbers[place] >= 0, numbers[place] == numbers[place].rounded(), numbers[place] <= most else {
                throw arguments[place].error("\(function.rawValue) takes a whole number from 0 to \(Int(most)) here")
            }
        }
        switch function {
        case .exp: return try made(Mathematics.exp(x), .number)
        case .ln, .log2:
            guard x > 0 else { throw error("a logarithm is taken of numbers above 0") }
            return try made(function == .ln ? Mathematics.ln(x) : Mathematics.ln(x) / Mathematics.ln(2), .number)
        case .sqrt:
            guard x >= 0 else { throw error("a root is taken of numbers from 0") }
            return try made(x.squareRoot(), .number)
        case .abs: return try made(x.magnitude, try arguments[0].quantity(in: names).dimension)
        case .floor: return try made(x.rounded(.down), try arguments[0].quantity(in: names).dimension)
        case .factorial:
            try whole(0, upTo: 170)
            return try made(Mathematics.factorial(x), .number)
        case .choose:
            try whole(0)
            try whole(1)
            return try made(Mathematics.choose(x, numbers[1]), .number)
        case .harmonic:
            try whole(0)
            return try made(Mathematics.harmonic(x), .number)
        case .erlangb, .erlangc:
            try whole(0)
            guard numbers[1] >= 0, function == .erlangb || numbers[1] < x else {
                throw arguments[1].error("the load is from 0, and for erlangc below the number of servers")
            }
            let share = function == .erlangb ? Mathematics.erlangB(x, numbers[1]) : Mathematics.erlangC(x, numbers[1])
            return try made(share, .number, isShare: true)
        default: throw error("\(function.rawValue) is not known here")
        }
    }

    private func distribution(
        _ function: Function, _ arguments: [Expression], in names: some ExpressionNames
    ) throws(ScenarioError) -> Datum {
        let spans = try spans(arguments, in: names)
        switch function {
        case .uniform:
            guard spans[0] <= spans[1] else { throw error("uniform takes the smaller time first") }
            return .distribution(.uniform(spans[0], spans[1]), text: text)
        case .normal: return .distribution(.normal(mean: spans[0], deviation: spans[1]), text: text)
        default: return .distribution(.exponential(mean: spans[0]), text: text)
        }
    }

    private func arrivals(
        _ function: Function, _ arguments: [Expression], in names: some ExpressionNames
    ) throws(ScenarioError) -> Datum {
        switch function {
        case .every:
            let interval = try spans(arguments, in: names)[0]
            guard interval > .zero else { throw arguments[0].error("an interval is longer than 0") }
            return .arrivals(.every(interval), text: text)
        case .ramp:
            let rates = try rates(arguments[0...1], in: names)
            let during = try spans(Array(arguments[2...]), in: names)[0]
            guard during > .zero else { throw arguments[2].error("a ramp takes longer than 0") }
            return .arrivals(.ramp(from: rates[0], to: rates[1], during: during), text: text)
        default:
            let length = try spans(Array(arguments[..<1]), in: names)[0]
            guard length > .zero else { throw arguments[0].error("a step is longer than 0") }
            let rates = try rates(arguments[1...], in: names)
            return .arrivals(.steps(perSecond: rates, stepLength: length), text: text)
        }
    }

    private func spans(_ arguments: [Expression], in names: some ExpressionNames) throws(ScenarioError) -> [Span] {
        var spans: [Span] = []
        for argument in arguments {
            guard let span = try argument.quantity(in: names).span, span >= .zero else {
                throw argument.error("a time from 0 is wanted here, such as 10ms")
            }
            spans.append(span)
        }
        return spans
    }

    private func rates(
        _ arguments: ArraySlice<Expression>, in names: some ExpressionNames
    ) throws(ScenarioError) -> [Double] {
        var rates: [Double] = []
        for argument in arguments {
            let quantity = try argument.quantity(in: names)
            guard quantity.dimension == .rate, quantity.value >= 0 else {
                throw argument.error("a rate from 0 is wanted here, such as 20/s")
            }
            rates.append(quantity.value)
        }
        return rates
    }
}

// MARK: - Many numbers

extension Expression {
    private func aggregate(
        _ function: Function, _ arguments: [Expression], in names: some ExpressionNames
    ) throws(ScenarioError) -> Datum {
        var series: [Series] = []
        for argument in arguments { series += try argument.series(in: names) }
        let pooled = Series(pooling: series)
        if function == .count { return try made(Double(pooled.count), .number) }
        if function == .distinct { return try made(Double(pooled.distinct), .number) }
        guard let dimension = pooled.dimension else { throw error("these are not all quantities of one kind") }
        if function == .sum { return try made(pooled.sum, dimension) }
        let value: Double? =
            switch function {
            case .mean: pooled.count > 0 ? pooled.sum / Double(pooled.count) : nil
            case .min: pooled.least
            case .max: pooled.greatest
            case .p50: pooled.percentile(0.5)
            case .p90: pooled.percentile(0.9)
            case .p95: pooled.percentile(0.95)
            case .p99: pooled.percentile(0.99)
            case .avg: pooled.timeAverage
            default: pooled.peak
            }
        guard let value else { throw error("nothing was measured, so there is no \(function.rawValue)") }
        return try made(value, dimension)
    }

    /// The numbers that an argument of an aggregate stands for: a sample, or its own value.
    private func series(in names: some ExpressionNames) throws(ScenarioError) -> [Series] {
        switch node {
        case .observation(let subject, let name):
            return try looked { () throws(LookupFailure) in try names.series(node: subject, name: name) }
        case .name(let name):
            if let series = names.series(measure: name) { return [series] }
            return [try evaluated(in: names)]
        default:
            return [try evaluated(in: names)]
        }
    }

    private func evaluated(in names: some ExpressionNames) throws(ScenarioError) -> Series {
        let datum = try evaluate(in: names)
        if case .list(let data) = datum { return Series(data) }
        return Series([datum])
    }

    func sum(
        of body: Expression, _ variable: String, from: Expression, to: Expression, in names: some ExpressionNames
    ) throws(ScenarioError) -> Datum {
        let first = try from.count(in: names, atLeast: -1_000_000, atMost: 1_000_000)
        let last = try to.count(in: names, atLeast: -1_000_000, atMost: 1_000_000)
        guard first <= last else { return try made(0, .number) }
        var total = 0.0
        var dimension: Dimension?
        for k in first...last {
            let term = try body.quantity(in: Binding(variable, .number(Double(k)), in: names))
            guard dimension ?? term.dimension == term.dimension else { throw body.error("the terms differ in kind") }
            dimension = term.dimension
            total += term.value
        }
        return try made(total, dimension ?? .number)
    }
}

/// Names with one more.
private struct Binding: ExpressionNames {
    private let variable: String
    private let quantity: Quantity
    private let names: any ExpressionNames

    init(_ variable: String, _ quantity: Quantity, in names: any ExpressionNames) {
        self.variable = variable
        self.quantity = quantity
        self.names = names
    }

    func value(named name: String) -> Datum? { name == variable ? .quantity(quantity) : names.value(named: name) }
    func parameter(_ name: String) -> Datum? { names.parameter(name) }
    var now: Quantity { names.now }
    func observation(node: String, name: String) throws(LookupFailure) -> Datum {
        try names.observation(node: node, name: name)
    }
    func series(node pattern: String, name: String) throws(LookupFailure) -> [Series] {
        try names.series(node: pattern, name: name)
    }
    func series(measure name: String) -> Series? { names.series(measure: name) }
    func groundTruth(_ function: String, of subject: String) throws(LookupFailure) -> Datum {
        try names.groundTruth(function, of: subject)
    }
    func measure(demo: String, name: String) throws(LookupFailure) -> Datum {
        try names.measure(demo: demo, name: name)
    }
    var knownNames: [String] { names.knownNames + [variable] }
}
