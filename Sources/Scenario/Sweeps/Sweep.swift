import Cluster

/// One demo measured at several values of a parameter, or several demos beside one another, under the same seeds.
public struct Sweep: Hashable, Sendable {
    /// What changes from point to point.
    public enum Axis: Hashable, Sendable {
        /// A parameter, with its help.
        case parameter(name: String, help: String?)
        /// Demos, or one demo with different settings.
        case variants
    }

    /// A parameter and the value that it has at every point.
    public struct Setting: Hashable, Sendable {
        public let name: String
        public let value: Datum
    }

    /// Something that a demo expected of its run, and in how many runs it did not hold.
    public struct Disappointment: Hashable, Sendable {
        public let expectation: String
        public internal(set) var runs: Int
    }

    /// What all the runs at one value came to.
    public struct Point: Hashable, Sendable {
        /// The parameter's value, or the name of the variant.
        public let label: String
        /// The parameter's value; nil for a variant.
        public let value: Datum?
        /// One for each measure of the sweep; nil where a run at this point does not measure it.
        public let estimates: [Estimate?]
        public let disappointments: [Disappointment]
        public let events: UInt64
    }

    /// A measure by its name, and by what it is called in a table.
    public struct Heading: Hashable, Sendable {
        public let name: String
        public let label: String
    }

    /// The demo, or the demos beside one another.
    public let demos: [String]
    /// The id of the lesson that the first demo stands in.
    public let lesson: String
    public let axis: Axis
    /// What does not change from point to point; empty for variants.
    public let settings: [Setting]
    public let measures: [Heading]
    /// The first seed; the others follow it.
    public let seed: UInt64
    /// How many runs there are at each point.
    public let runs: Int
    /// How many were asked for; there are fewer where the sweep was stopped within its first point.
    public let runsPlanned: Int
    /// The points that are complete, in the order asked for.
    public let points: [Point]
    /// How many points were asked for.
    public let pointsPlanned: Int

    public var isComplete: Bool { points.count == pointsPlanned && runs == runsPlanned }
    public var lastSeed: UInt64 { seed &+ UInt64(runs - 1) }

    /// The values along the axis, where all are numbers of one dimension.
    public var positions: [Quantity]? {
        let quantities = points.compactMap { $0.value?.quantity }
        guard quantities.count == points.count, let first = quantities.first,
            quantities.allSatisfy({ $0.dimension == first.dimension })
        else { return nil }
        return quantities
    }

    /// True where each value is the same multiple of the one before, as in 1, 2, 4, 8.
    public var isGeometric: Bool {
        guard let values = positions?.map(\.value).sorted(), values.count >= 3, values[0] > 0 else { return false }
        let factor = values[1] / values[0]
        return zip(values, values.dropFirst()).allSatisfy { ($1 / $0 - factor).magnitude <= 1e-9 * factor }
    }

    /// What the demos expected in vain, with the number of runs.
    public var disappointments: [Disappointment] {
        points.reduce(into: []) { all, point in all.add(point.disappointments) }
    }
}

extension [Sweep.Disappointment] {
    mutating func add(_ others: [Sweep.Disappointment]) {
        for other in others {
            if let place = firstIndex(where: { $0.expectation == other.expectation }) {
                self[place].runs += other.runs
            } else {
                append(other)
            }
        }
    }
}
