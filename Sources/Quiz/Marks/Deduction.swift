/// Marks that were not earned, and why.
public struct Deduction: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case secondTry
        /// This many hints were asked for.
        case hints(Int)
        /// This share of the answer was right, at best.
        case partly(Points)
        /// No try was right.
        case wrong
        case skipped
    }

    public let reason: Reason
    public let amount: Points

    public init(_ reason: Reason, _ amount: Points) {
        self.reason = reason
        self.amount = amount
    }
}
