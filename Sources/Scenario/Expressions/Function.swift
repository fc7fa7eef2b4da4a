/// What can be called in an expression.
enum Function: String, CaseIterable, Hashable, Sendable {
    // Of many numbers: samples, gauges, or observations of several nodes.
    case sum, mean, min, max, count, p50, p90, p95, p99, distinct, avg, peak
    // Of numbers.
    case exp, ln, log2, sqrt, abs, floor, choose, factorial, harmonic, erlangb, erlangc
    // Distributions and arrivals.
    case uniform, exponential, normal, every, ramp, trace
    // What only an observer from outside can know.
    case lost, acked, stale, duplicates, inversions, clockerror, bytes, messages
    // Of two measures, in a sweep.
    case crossing

    func takes(_ count: Int) -> Bool {
        switch self {
        case .min, .max, .sum, .count, .mean, .distinct: count >= 1
        case .uniform, .normal, .choose, .erlangb, .erlangc, .crossing: count == 2
        case .ramp: count == 3
        case .trace: count >= 2
        case .bytes, .messages: count == 1 || count == 2
        default: count == 1
        }
    }

    var argumentText: String {
        switch self {
        case .min, .max, .sum, .count, .mean, .distinct: "one value or more"
        case .uniform: "two times: uniform(5ms, 15ms)"
        case .normal: "a mean and a deviation: normal(10ms, 2ms)"
        case .choose, .erlangb, .erlangc, .crossing: "two values"
        case .bytes, .messages: "the nodes that send, and those that receive: messages(ann, server)"
        case .ramp: "two rates and a time: ramp(10/s, 50/s, 60s)"
        case .trace: "the length of a step and the rates: trace(1h, 10/s, 40/s, 20/s)"
        default: "one value"
        }
    }

    var isAggregate: Bool {
        switch self {
        case .sum, .mean, .min, .max, .count, .p50, .p90, .p95, .p99, .distinct, .avg, .peak: true
        default: false
        }
    }

    /// True for what must look at every number, perhaps in order.
    var sorts: Bool {
        switch self {
        case .p50, .p90, .p95, .p99, .distinct: true
        default: false
        }
    }

    var isGroundTruth: Bool {
        switch self {
        case .lost, .acked, .stale, .duplicates, .inversions, .clockerror, .bytes, .messages: true
        default: false
        }
    }
}
