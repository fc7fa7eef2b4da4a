/// A distribution of spans of time: a latency, a time to think, a time to repair.
///
/// A sample is never negative: what a normal distribution draws below zero counts as zero.
public enum Distribution: Hashable, Sendable {
    case constant(Span)
    /// Evenly between two spans, the first not above the second.
    case uniform(Span, Span)
    /// Memoryless, with this mean.
    case exponential(mean: Span)
    case normal(mean: Span, deviation: Span)
    indirect case sum(Distribution, Distribution)

    public func sample(_ random: inout RandomStream) -> Span {
        switch self {
        case .constant(let span):
            return span
        case .uniform(let least, let most):
            let width = UInt64(most.nanoseconds - least.nanoseconds) + 1
            return least + Span(nanoseconds: Int64(random.below(width)))
        case .exponential(let mean):
            return Span(nanoseconds: Int64((Double(mean.nanoseconds) * random.exponential()).rounded()))
        case .normal(let mean, let deviation):
            let drawn = Double(mean.nanoseconds) + Double(deviation.nanoseconds) * random.normal()
            return Span(nanoseconds: Int64(max(0, drawn).rounded()))
        case .sum(let first, let second):
            return first.sample(&random) + second.sample(&random)
        }
    }

    /// The mean, taking no account of a normal distribution's cut at zero.
    public var mean: Span {
        switch self {
        case .constant(let span): span
        case .uniform(let least, let most): Span(nanoseconds: (least.nanoseconds + most.nanoseconds) / 2)
        case .exponential(let mean): mean
        case .normal(let mean, _): mean
        case .sum(let first, let second): first.mean + second.mean
        }
    }
}
