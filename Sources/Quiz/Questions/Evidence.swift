import Scenario

/// What was run to mark a question: what its demo came to, where an answer that agrees with either of the two is
/// right, or the trial of a task.
public struct Evidence: Hashable, Sendable {
    /// What the student's run of the demo, as written, measured.
    public let measured: Quantity?
    /// What the formula beside the measure says; nil where the demo states none, or only a bound.
    public let theory: Quantity?
    /// What the goals of a task came to.
    public let trial: TrialResult?

    public init(measured: Quantity?, theory: Quantity?) {
        self.measured = measured
        self.theory = theory
        trial = nil
    }

    public init(trial: TrialResult) {
        measured = nil
        theory = nil
        self.trial = trial
    }

    /// What can be compared with, theory first.
    var quantities: [Quantity] { [theory, measured].compactMap(\.self) }
}
