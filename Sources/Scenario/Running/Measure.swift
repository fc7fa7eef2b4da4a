/// One measured quantity of a run, and what theory says of it.
public struct Measure: Sendable {
    /// How a measurement stands to its theory.
    public enum Relation: String, Sendable {
        case equal = "=="
        case atMost = "<="
        case atLeast = ">="
    }

    public struct Theory: Sendable {
        public let relation: Relation
        public let value: Datum
        /// The formula as people write it: what stands behind `#` in its line, or else the expression.
        public let formula: String
    }

    public let name: String
    /// What it is called in a table: what stands behind `#` in its line, or else its name in words.
    public let label: String
    /// The value measured; the mean of ``samples`` after a `repeat`.
    public internal(set) var value: Datum
    /// One value for each round of a `repeat`, in the order of the seeds.
    public internal(set) var samples: [Quantity] = []
    public internal(set) var theory: Theory?

    /// True for one that other measures are made from, and that says nothing by itself: its label is `-`.
    public var isAuxiliary: Bool { label == "-" }
}

/// Something that a scenario claims of its run, and whether it held.
public struct Expectation: Hashable, Sendable {
    /// As written.
    public let text: String
    public let held: Bool
    /// The line of its file.
    public let line: Int
    /// What stood on each side, for a claim that did not hold.
    public let found: String?
    /// The measure that `theory` means in it; nil where theory says nothing of any measure in it.
    public internal(set) var measure: String?
}
