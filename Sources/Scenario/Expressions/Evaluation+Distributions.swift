import Cluster

// MARK: - Random times, and when things begin

extension Evaluation {
    mutating func distribution(
        _ function: Function, _ arguments: [Expression], in whole: Expression
    ) throws(ScenarioError) -> Datum {
        let first = try span(arguments[0])
        switch function {
        case .uniform:
            let second = try span(arguments[1])
            guard first <= second else { throw whole.error("uniform takes the smaller time first") }
            return .distribution(try whole.bounded(.uniform(first, second)))
        case .normal:
            return .distribution(try whole.bounded(.normal(mean: first, deviation: try span(arguments[1]))))
        default:
            return .distribution(try whole.bounded(.exponential(mean: first)))
        }
    }

    mutating func arrivals(_ function: Function, _ arguments: [Expression]) throws(ScenarioError) -> Datum {
        switch function {
        case .every:
            return .arrivals(.every(try span(arguments[0], longerThanZero: "an interval")))
        case .ramp:
            let from = try rate(arguments[0])
            let to = try rate(arguments[1])
            return .arrivals(.ramp(from: from, to: to, during: try span(arguments[2], longerThanZero: "a ramp")))
        default:
            let length = try span(arguments[0], longerThanZero: "a step")
            var rates: [Double] = []
            for argument in arguments.dropFirst() { rates.append(try rate(argument)) }
            return .arrivals(.steps(perSecond: rates, stepLength: length))
        }
    }

    private mutating func span(_ argument: Expression, longerThanZero what: String? = nil) throws(ScenarioError) -> Span
    {
        let datum = try datum(argument)
        guard let quantity = datum.quantity, quantity.dimension == .time, quantity.value >= 0 else {
            throw argument.error("a time from 0 is wanted here, such as 10ms, and this is \(datum.kindName)")
        }
        guard let span = quantity.span, span <= Distribution.longest else {
            throw argument.error("a time up to \(Distribution.longest.source) is wanted here")
        }
        if let what, span <= .zero { throw argument.error("\(what) is longer than 0") }
        return span
    }

    private mutating func rate(_ argument: Expression) throws(ScenarioError) -> Double {
        let datum = try datum(argument)
        guard let quantity = datum.quantity, quantity.dimension == .rate, quantity.value >= 0 else {
            throw argument.error("a rate from 0 is wanted here, such as 20/s, and this is \(datum.kindName)")
        }
        return quantity.value
    }
}

extension Expression {
    /// A distribution whose samples stay well below the end of virtual time.
    func bounded(_ distribution: Distribution) throws(ScenarioError) -> Distribution {
        guard distribution.reach <= Distribution.longest.seconds else {
            throw error("times of a distribution are at most \(Distribution.longest.source)")
        }
        return distribution
    }
}

extension Distribution {
    /// An exponential sample is at most 37 times its mean, so even those of this mean can be added up.
    static let longest = Span.seconds(36_000_000)

    /// What its samples are of the order of, in seconds.
    fileprivate var reach: Double {
        switch self {
        case .constant(let span): span.seconds
        case .uniform(_, let most): most.seconds
        case .exponential(let mean): mean.seconds
        case .normal(let mean, let deviation): mean.seconds + deviation.seconds
        case .sum(let first, let second): first.reach + second.reach
        }
    }
}
