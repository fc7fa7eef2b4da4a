import Scenario

/// How far from the right number an answer may be.
public enum Tolerance: Hashable, Sendable {
    /// A share of the right number: 0.1 for 10%.
    case relative(Double)
    case absolute(Quantity)
}
