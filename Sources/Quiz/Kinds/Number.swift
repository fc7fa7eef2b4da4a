import Scenario

/// The answer is a number, with or without a unit.
public struct Number: QuestionKind, Hashable {
    public static let name = "number"

    /// Where the right number comes from.
    public enum Key: Hashable, Sendable {
        case literal(Quantity)
        case measure(MeasureReference)
    }

    public let rightAnswer: Key
    public let tolerance: Tolerance
    /// The unit to answer in, as the author writes it: `ms`, `%`, `/s`. A number without a unit is then taken to be in
    /// it, but for `%`, where the student is asked which they mean.
    public let unit: String?
    public let traps: [Trap]

    public init(rightAnswer: Key, tolerance: Tolerance, unit: String? = nil, traps: [Trap] = []) {
        self.rightAnswer = rightAnswer
        self.tolerance = tolerance
        self.unit = unit
        self.traps = traps
    }

    public var instruction: String { "A number." }

    public var answerFrom: MeasureReference? {
        guard case .measure(let reference) = rightAnswer else { return nil }
        return reference
    }

    public func read(_ text: String) -> Reading { .unclear("That is not a number.") }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement { .undecided("") }

    public func key(given evidence: Evidence?) -> String? { nil }
}
