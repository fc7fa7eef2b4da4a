/// What several runs say of one measure: its mean, how far off that may be, and what theory says.
public struct Estimate: Hashable, Sendable {
    /// What theory says, taken over the same runs.
    public struct Theory: Hashable, Sendable {
        public let relation: Measure.Relation
        /// The mean over the runs: a formula may contain what a run measured.
        public let value: Quantity
        public let formula: String
    }

    /// One value for each run, in the order of the seeds; at least one.
    public let samples: [Quantity]
    public let mean: Quantity
    /// Half the width of the 95% interval around the mean; nil for a single run, which tells nothing of the spread.
    public let halfWidth: Quantity?
    public let theory: Theory?

    /// Nil without samples, with samples of different dimensions, or where the mean is no finite number.
    init?(_ samples: [Quantity], theory: Theory? = nil) {
        guard let first = samples.first, samples.allSatisfy({ $0.dimension == first.dimension }) else { return nil }
        // Differences from the first, so that the mean of equal values is that value.
        let offsets = samples.map { $0.value - first.value }
        let shift = offsets.reduce(0, +) / Double(samples.count)
        let isShare = samples.allSatisfy(\.isShare)
        guard let mean = Quantity(first.value + shift, first.dimension, isShare: isShare) else { return nil }
        self.samples = samples
        self.mean = mean
        self.theory = theory
        let degrees = samples.count - 1
        guard degrees > 0 else {
            halfWidth = nil
            return
        }
        let squares = offsets.reduce(0) { $0 + ($1 - shift) * ($1 - shift) }
        let error = (squares / Double(degrees) / Double(samples.count)).squareRoot()
        // Values that differ by no more than arithmetic's own error do not differ.
        let half = error > 1e-12 * mean.value.magnitude ? StudentT.quantile95(degrees: degrees) * error : 0
        halfWidth = Quantity(half, first.dimension, isShare: isShare)
    }

    /// The least and the greatest sample, in base units.
    public var least: Double { samples.reduce(mean.value) { min($0, $1.value) } }
    public var greatest: Double { samples.reduce(mean.value) { max($0, $1.value) } }

    /// True where theory lies in the interval, or on the right side of it for a bound; nil without theory or interval.
    public var agrees: Bool? {
        guard let theory, let halfWidth else { return nil }
        let slack = 1e-12 * max(mean.value.magnitude, theory.value.value.magnitude)
        let excess = mean.value - theory.value.value
        return switch theory.relation {
        case .equal: excess.magnitude <= halfWidth.value + slack
        case .atMost: excess <= halfWidth.value + slack
        case .atLeast: -excess <= halfWidth.value + slack
        }
    }

    /// What is measured over what theory says; nil where theory says zero or nothing.
    public var ratio: Quantity? {
        guard let theory, theory.value.value != 0 else { return nil }
        return Quantity(mean.value / theory.value.value, .number)
    }

    /// This less another that was taken under the same seeds: the mean of the differences, run by run.
    ///
    /// Runs of one seed share their chance, so that their differences spread less than they do themselves.
    public func difference(from other: Estimate) -> Estimate? {
        guard samples.count == other.samples.count, mean.dimension == other.mean.dimension else { return nil }
        let differences = zip(samples, other.samples).compactMap { left, right in
            Quantity(left.value - right.value, left.dimension, isShare: left.isShare && right.isShare)
        }
        return differences.count == samples.count ? Estimate(differences) : nil
    }
}
