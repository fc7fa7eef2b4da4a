/// What `help` and completion say of a function.
extension Function {
    static let distributions: [Function] = [.uniform, .exponential, .normal]
    static let arrivals: [Function] = [.every, .ramp, .trace]

    var candidate: Candidate { Candidate(rawValue + "(", summary, endsWord: false) }

    enum Group: String, CaseIterable {
        case many = "of many numbers"
        case number = "of numbers"
        case distribution = "distributions and arrivals"
        case truth = "what only an observer knows"
        case sweep = "of a sweep"
    }

    var group: Group {
        if isAggregate { return .many }
        if isGroundTruth { return .truth }
        if Function.distributions.contains(self) || Function.arrivals.contains(self) { return .distribution }
        return self == .crossing ? .sweep : .number
    }

    var usage: String {
        let arguments =
            switch self {
            case .sum, .mean, .min, .max, .count, .distinct: "X, …"
            case .p50, .p90, .p95, .p99, .avg, .peak, .exp, .ln, .log2, .sqrt, .abs, .floor: "X"
            case .choose: "N, K"
            case .factorial, .harmonic: "N"
            case .erlangb, .erlangc: "SERVERS, LOAD"
            case .uniform: "LEAST, MOST"
            case .exponential: "MEAN"
            case .normal: "MEAN, DEVIATION"
            case .every: "TIME"
            case .ramp: "RATE, RATE, TIME"
            case .trace: "STEP, RATE, …"
            case .bytes, .messages: "SENDERS, RECEIVERS"
            case .lost, .acked, .stale, .duplicates, .inversions, .clockerror: "NODE"
            case .crossing: "MEASURE, MEASURE"
            }
        return "\(rawValue)(\(arguments))"
    }

    var summary: String {
        switch self {
        case .sum: "all of them added; sum(EXPR for k in 1..5) adds a series"
        case .mean: "their mean"
        case .min: "the least of them"
        case .max: "the greatest of them"
        case .count: "how many there are"
        case .p50: "the median: half of them are at most this"
        case .p90: "nine in ten are at most this"
        case .p95: "19 in 20 are at most this"
        case .p99: "99 in 100 are at most this"
        case .distinct: "how many different ones there are"
        case .avg: "the mean of a level over time"
        case .peak: "the greatest level there was"
        case .exp: "e to the power of X"
        case .ln: "the natural logarithm"
        case .log2: "the logarithm to base 2"
        case .sqrt: "the square root"
        case .abs: "the number without its sign"
        case .floor: "the number rounded down"
        case .choose: "in how many ways K of N can be chosen"
        case .factorial: "1 × 2 × … × N"
        case .harmonic: "1 + 1/2 + … + 1/N"
        case .erlangb: "the share that is turned away when nobody waits"
        case .erlangc: "the share that must wait"
        case .uniform: "any time between two, all alike"
        case .exponential: "short times often, long ones now and then"
        case .normal: "times around a mean; none below zero"
        case .every: "evenly, one after each such time"
        case .ramp: "at a rate that rises or falls within a time"
        case .trace: "at one rate after the other, each for a step"
        case .lost: "lines that were acknowledged and are gone"
        case .acked: "saves that were acknowledged"
        case .stale: "reads that returned less than was known to be written when they began"
        case .duplicates: "what was carried out once too often"
        case .inversions: "events whose timestamps contradict the order they happened in"
        case .clockerror: "how far a node's clock is from the true time"
        case .bytes: "the bytes that were sent from some nodes to others, or to anybody"
        case .messages: "the messages that were sent from some nodes to others, or to anybody"
        case .crossing: "where two lines of the latest sweep meet"
        }
    }
}

/// A function of expressions, as `help` and the reference tell it.
public struct FunctionHelp: Hashable, Sendable {
    public let name: String
    public let group: String
    public let usage: String
    public let summary: String

    /// All of them, those of one group beside one another.
    public static let all: [FunctionHelp] = Function.Group.allCases.flatMap { group in
        Function.allCases.filter { $0.group == group }.map { function in
            FunctionHelp(
                name: function.rawValue, group: group.rawValue, usage: function.usage, summary: function.summary)
        }
    }
}
