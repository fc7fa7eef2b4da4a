import Scenario

/// A wrong number that a known mistake leads to, and what to say to whoever answers with it.
public struct Trap: Hashable, Sendable {
    public let value: Quantity
    public let tolerance: Tolerance
    /// In Markdown.
    public let why: String

    public init(value: Quantity, tolerance: Tolerance, why: String) {
        self.value = value
        self.tolerance = tolerance
        self.why = why
    }
}
