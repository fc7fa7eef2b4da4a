import Cluster

/// The results of one demo under several seeds, taken together in the order of the seeds.
public struct DemoSeries: Sendable {
    /// At least one.
    public let results: [DemoResult]

    public init(_ results: [DemoResult]) {
        precondition(!results.isEmpty, "a series has at least one result")
        self.results = results
    }

    /// Each measure with its mean as its value and every run's value as a sample; those of a single run as they are.
    public var measures: [Measure] {
        guard results.count > 1 else { return results[0].measures }
        return results[0].measures.map { measure in
            var measure = measure
            let values = results.compactMap { $0.measure(named: measure.name)?.value.quantity }
            guard let first = values.first, values.count == results.count else { return measure }
            measure.samples = values
            let sum = values.reduce(0) { $0 + $1.value }
            let mean = Quantity(sum / Double(values.count), first.dimension, isShare: first.isShare)
            if let mean { measure.value = .quantity(mean) }
            return measure
        }
    }

    /// Each expectation, held when it held in every run.
    public var expectations: [Expectation] {
        results[0].expectations.enumerated().map { place, expectation in
            let all = results.compactMap { $0.expectations.indices.contains(place) ? $0.expectations[place] : nil }
            return all.first { !$0.held } ?? expectation
        }
    }

    public var events: UInt64 { results.reduce(0) { $0 + $1.events } }
    public var virtualTime: Span { results.reduce(.zero) { $0 + $1.virtualTime } }

    /// The digest of a single run; of several, a hash over theirs.
    public var digest: String {
        guard results.count > 1 else { return results[0].digest }
        var digest = Digest()
        for result in results { digest.combine(UInt64(result.digest, radix: 16) ?? 0) }
        return digest.text
    }

    /// All of it as one result, for showing.
    public var summary: DemoResult? {
        var result = results.first
        result?.measures = measures
        result?.expectations = expectations
        return result
    }
}

extension DemoResult {
    /// What there was to say before it ran.
    public var header: DemoHeader {
        DemoHeader(name: demo, settings: settings, seed: seed, keptMine: false)
    }
}
