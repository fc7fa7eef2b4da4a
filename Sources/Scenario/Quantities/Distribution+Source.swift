import Cluster

// As a scenario writes them, so that what is shown can be typed.

extension Distribution {
    var source: String {
        switch self {
        case .constant(let span): span.source
        case .uniform(let least, let most): "uniform(\(least.source), \(most.source))"
        case .exponential(let mean): "exponential(\(mean.source))"
        case .normal(let mean, let deviation): "normal(\(mean.source), \(deviation.source))"
        case .sum(let first, let second): "\(first.source) + \(second.source)"
        }
    }
}

extension Arrivals {
    var source: String {
        switch self {
        case .poisson(let rate): Quantity(rate, unit: .rate).text
        case .every(let interval): "every(\(interval.source))"
        case .ramp(let from, let to, let during):
            "ramp(\(Quantity(from, unit: .rate).text), \(Quantity(to, unit: .rate).text), \(during.source))"
        case .steps(let rates, let length):
            "trace(\(([length.source] + rates.map { Quantity($0, unit: .rate).text }).joined(separator: ", ")))"
        }
    }
}

extension Span {
    /// Exactly, in the largest unit of which it is a whole number: `1500ms`.
    var source: String {
        let units: [(symbol: String, nanoseconds: Int64)] = [
            ("h", 3_600_000_000_000), ("min", 60_000_000_000), ("s", 1_000_000_000), ("ms", 1_000_000), ("us", 1_000),
        ]
        guard self != .zero else { return "0s" }
        let unit = units.first { nanoseconds % $0.nanoseconds == 0 } ?? ("ns", 1)
        return "\(nanoseconds / unit.nanoseconds)\(unit.symbol)"
    }
}
