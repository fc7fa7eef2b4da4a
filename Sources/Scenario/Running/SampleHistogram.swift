/// How the numbers of a sample are spread: how many there are in each of some equal ranges, and its percentiles.
public struct SampleHistogram: Sendable {
    public struct Bin: Hashable, Sendable {
        public let from: Quantity
        public let to: Quantity
        public let count: Int
    }

    public struct Percentile: Hashable, Sendable {
        /// Such as `p99`.
        public let name: String
        public let value: Quantity
    }

    private static let binsWanted = 12.0
    /// Where the largest number lies so many times further than 99 in 100, one bin holds what lies between.
    private static let tailFactor = 1.5

    /// What was sampled, as it was written.
    public let subject: String
    public let count: Int
    /// From the least number up; the last may be wider than the others.
    public let bins: [Bin]
    /// p50, p90, p99 and the greatest number.
    public let percentiles: [Percentile]
    public let mean: Quantity

    /// True when the last bin is wider than the others, for the few numbers far above the rest.
    public let hasTail: Bool

    /// The bins, neighbours taken together until there are at most so many; a wider last one stays by itself.
    public func bins(atMost most: Int) -> [Bin] {
        var regular = hasTail ? Array(bins.dropLast()) : bins
        let tail = hasTail ? bins.suffix(1) : []
        while regular.count + tail.count > most, regular.count > 1 {
            regular = stride(from: 0, to: regular.count, by: 2).map { place in
                let pair = regular[place..<min(place + 2, regular.count)]
                return Bin(
                    from: regular[place].from, to: pair.last?.to ?? regular[place].to,
                    count: pair.reduce(0) { $0 + $1.count })
            }
        }
        return regular + tail
    }

    /// Nil where there is nothing, or the numbers are of different kinds.
    public init?(of series: Series, subject: String) {
        guard series.count > 0, let dimension = series.dimension, let least = series.least,
            let greatest = series.greatest, let nearlyAll = series.percentile(0.99)
        else { return nil }
        func quantity(_ value: Double) -> Quantity {
            Quantity(value, dimension, isShare: series.isShare) ?? .number(0)
        }
        hasTail = greatest - least > SampleHistogram.tailFactor * (nearlyAll - least) && nearlyAll > least
        let edges = SampleHistogram.edges(from: least, to: hasTail ? nearlyAll : greatest, last: greatest)
        bins = zip(zip(edges, edges.dropFirst()), series.counts(between: edges))
            .map { Bin(from: quantity($0.0), to: quantity($0.1), count: $1) }
        let shares: [(String, Double)] = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("max", 1)]
        percentiles = shares.map { name, share in
            Percentile(name: name, value: quantity(share == 1 ? greatest : series.percentile(share) ?? greatest))
        }
        mean = quantity(series.sum / Double(series.count))
        count = series.count
        self.subject = subject
    }

    /// Round numbers from below the least to above most of the others, and the greatest where it lies beyond.
    private static func edges(from least: Double, to most: Double, last: Double) -> [Double] {
        guard most > least else { return [least, least] }
        let step = roundStep(atLeast: (most - least) / binsWanted)
        let first = (least / step + 1e-9).rounded(.down)
        let end = max(first + 1, (most / step - 1e-9).rounded(.up))
        var edges = stride(from: first, through: end, by: 1).map { $0 * step }
        if let top = edges.last, last > top { edges.append(last) }
        return edges
    }

    /// The least of 1, 2, 5, 10, 20 … and of their tenths that is no smaller.
    private static func roundStep(atLeast least: Double) -> Double {
        var power = 1.0
        while power > least { power /= 10 }
        while power * 10 <= least { power *= 10 }
        return [1, 2, 5].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? power * 10
    }
}
