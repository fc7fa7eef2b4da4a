import Scenario

/// How far from the right number an answer may be.
public enum Tolerance: Hashable, Sendable {
    /// A share of the right number: 0.1 for 10%.
    case relative(Double)
    case absolute(Quantity)

    /// No further than what writing a number down in decimals loses.
    public static let exact = Tolerance.relative(0)

    /// Whether an answer is near enough. The edge itself is near enough, however it is rounded in binary.
    func accepts(_ answer: Quantity, for right: Quantity) -> Bool {
        guard answer.isComparable(to: right) else { return false }
        let room =
            switch self {
            case .relative(let share): share * abs(right.value)
            case .absolute(let quantity): abs(quantity.value)
            }
        return abs(answer.value - right.value) <= room + 1e-9 * max(abs(right.value), abs(answer.value))
    }
}
