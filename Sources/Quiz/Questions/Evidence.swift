import Scenario

/// What the demo of a question came to: an answer that agrees with either of the two is right.
public struct Evidence: Hashable, Sendable {
    /// What the student's run of the demo, as written, measured.
    public let measured: Quantity?
    /// What the formula beside the measure says; nil where the demo states none, or only a bound.
    public let theory: Quantity?

    public init(measured: Quantity?, theory: Quantity?) {
        self.measured = measured
        self.theory = theory
    }

    /// What can be compared with, theory first.
    var quantities: [Quantity] { [theory, measured].compactMap(\.self) }
}
