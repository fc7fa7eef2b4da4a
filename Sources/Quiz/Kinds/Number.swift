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
    /// The unit to answer in, as the author writes it: `ms`, `%`, `/s`. A bare number is taken to be in it; but where a
    /// share is asked for, the student who types `50` is asked which of two they mean.
    public let unit: String?
    public let traps: [Trap]

    public init(rightAnswer: Key, tolerance: Tolerance, unit: String? = nil, traps: [Trap] = []) {
        self.rightAnswer = rightAnswer
        self.tolerance = tolerance
        self.unit = unit
        self.traps = traps
    }

    public var guide: String {
        "Type a number\(asksForShare ? ": 50%, 0.5 and 0,5 are one and the same" : unit.map { " in \($0)" } ?? "")."
    }

    public func instruction(in arrangement: Arrangement) -> String? {
        if asksForShare { return "A share, such as \(sample("25%", or: "40%"))." }
        if unit == "/s" { return "A number per second, such as \(sample("2.5", or: "7"))." }
        if let unit { return "A number in \(unit), such as \(sample("2.5", or: "7"))." }
        return "A number, such as \(sample("2.5", or: "7"))."
    }

    public var answerFrom: MeasureReference? {
        guard case .measure(let reference) = rightAnswer else { return nil }
        return reference
    }

    public func read(_ text: String, in arrangement: Arrangement) -> Reading {
        do throws(TypedNumber.Problem) {
            return read(try TypedNumber(text))
        } catch {
            switch error {
            case .notANumber: return .unclear("That is not a number.")
            case .severalNumbers: return .unclear("One number is expected here.")
            case .twoReadings(let thousands, let decimals):
                return .unclear("That can be read in two ways: type \(thousands) or \(decimals).")
            }
        }
    }

    /// In a unit that reads: what is right is recorded in base units, to the last digit.
    public func show(_ recorded: String, in arrangement: Arrangement) -> String { spell(recorded) }

    public func spell(_ recorded: String) -> String {
        guard let quantity = Quantity(reading: recorded), quantity.exactText == recorded else { return recorded }
        let written = quantity.written
        return written.count { $0.isNumber } > 6 ? quantity.text.replacing(" ", with: "") : written
    }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        guard let given = Quantity(reading: recorded) else { return .undecided("That is not a number.") }
        let right = rightQuantities(given: evidence)
        guard let expected = right.first else {
            return .undecided("This is marked against \(answerFrom.map(\.demo) ?? "a demo"), which has not run yet.")
        }
        guard given.isComparable(to: expected) else {
            return .undecided(Number.mismatch(given, expected))
        }
        if right.contains(where: { tolerance.accepts(given, for: $0) }) { return .right }
        let key = Remark("Right is \(expected.text).", .atEnd)
        return .wrong([trap(of: recorded).map { Remark($0.why) }, key].compactMap(\.self))
    }

    public func key(given evidence: Evidence?) -> String? {
        rightQuantities(given: evidence).first.map(\.exactText)
    }
}

extension Number {
    private func read(_ typed: TypedNumber) -> Reading {
        if asksForShare, typed.unit.isEmpty, abs(typed.value) > 1 {
            return .unclear("\(typed.digits) what? If you mean \(typed.digits) in a hundred, type \(typed.digits)%.")
        }
        let text = typed.unit.isEmpty && !asksForShare ? typed.digits + (unit ?? "") : typed.text
        guard let quantity = Quantity(reading: text) else {
            return .unclear("“\(typed.unit)” is not a unit that fits here.")
        }
        if let expected = expectedNature, !quantity.isComparable(to: expected) {
            return .unclear(Number.mismatch(quantity, expected))
        }
        return .answer(text)
    }

    private var asksForShare: Bool { unit == "%" || (unit == nil && expectedNature?.isShare == true) }

    /// A quantity of the kind that is asked for, as far as it is known before a demo has run.
    private var expectedNature: Quantity? {
        if let unit { return Quantity(reading: "1" + unit) }
        if case .literal(let quantity) = rightAnswer { return quantity }
        return nil
    }

    private func rightQuantities(given evidence: Evidence?) -> [Quantity] {
        switch rightAnswer {
        case .literal(let quantity): [quantity]
        case .measure: evidence?.quantities ?? []
        }
    }

    private static func mismatch(_ given: Quantity, _ expected: Quantity) -> String {
        "That is \(given.nature), and this asks for \(expected.nature)."
    }

    /// An example that is not the answer.
    private func sample(_ first: String, or second: String) -> String {
        guard case .answer(let recorded) = read(first, in: .asWritten) else { return second }
        return judge(recorded, against: nil) == .right ? second : first
    }
}
