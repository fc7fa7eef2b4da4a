/// When a source begins its next piece of work.
public enum Arrivals: Hashable, Sendable {
    /// A Poisson process of so many arrivals a second.
    case poisson(perSecond: Double)
    /// One arrival each `interval`, the first after one interval.
    case every(Span)
    /// A Poisson process whose rate, in arrivals a second, goes evenly from one rate to another during a span, and stays there.
    case ramp(from: Double, to: Double, during: Span)
    /// A Poisson process whose rate is that of the latest step begun; each step lasts `stepLength`, and the last stays.
    case steps(perSecond: [Double], stepLength: Span)

    /// The time from `now` (since the source began) to the next arrival, or nil when there is none to come.
    public func wait(from now: Span, _ random: inout RandomStream) -> Span? {
        switch self {
        case .poisson(let rate):
            return Arrivals.exponentialWait(rate, &random)
        case .every(let interval):
            return interval
        case .ramp(let from, let to, _):
            return thinned(from: now, peak: max(from, to), last: to, &random)
        case .steps(let rates, _):
            return thinned(from: now, peak: rates.max() ?? 0, last: rates.last ?? 0, &random)
        }
    }

    /// Arrivals a second at a time since the source began.
    public func rate(at time: Span) -> Double {
        switch self {
        case .poisson(let rate):
            return rate
        case .every(let interval):
            return 1 / interval.seconds
        case .ramp(let from, let to, let during):
            if time >= during { return to }
            return from + (to - from) * time.seconds / during.seconds
        case .steps(let rates, let length):
            if rates.isEmpty { return 0 }
            return rates[min(rates.count - 1, Int(time.nanoseconds / length.nanoseconds))]
        }
    }

    private static func exponentialWait(_ rate: Double, _ random: inout RandomStream) -> Span? {
        rate > 0 ? Span(seconds: random.exponential() / rate) : nil
    }

    /// Draws at the highest rate and keeps each arrival with the share that the rate of its moment is of it (Lewis &
    /// Shedler 1979). Ends where the last rate is zero.
    private func thinned(from now: Span, peak: Double, last: Double, _ random: inout RandomStream) -> Span? {
        var time = now
        while true {
            guard let step = Arrivals.exponentialWait(peak, &random) else { return nil }
            time = time + step
            let here = rate(at: time)
            if random.unit() * peak < here { return time - now }
            if last == 0, here == 0, isOver(at: time) { return nil }
        }
    }

    private func isOver(at time: Span) -> Bool {
        switch self {
        case .poisson, .every: false
        case .ramp(_, _, let during): time >= during
        case .steps(let rates, let length): time >= length * Int64(rates.count)
        }
    }
}
