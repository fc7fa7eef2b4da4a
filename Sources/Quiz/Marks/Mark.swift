/// What an answer earned, with everything that was taken off.
///
/// Deductions are shares of the whole mark and add up: one hint and a second try leave a quarter.
public struct Mark: Hashable, Sendable, CustomStringConvertible {
    public let possible: Points
    public let deductions: [Deduction]
    /// Whether there were hints to ask for, so that doing without is worth a word.
    public let hadHints: Bool

    public init(possible: Points, deductions: [Deduction], hadHints: Bool) {
        self.possible = possible
        self.deductions = deductions
        self.hadHints = hadHints
    }

    /// Never below zero, whatever is taken off.
    public var earned: Points {
        max(.zero, deductions.reduce(possible) { $0 - $1.amount })
    }

    /// One line for the student: `½ of 1 point: second try −½, no hints.`
    public var description: String {
        let total = "\(written(earned)) of \(possible) point\(possible == Points(1) ? "" : "s")"
        return reasons.isEmpty ? total + "." : total + ": " + reasons.joined(separator: ", ") + "."
    }

    private var reasons: [String] {
        var reasons = deductions.map(phrase)
        let unaided = deductions.last?.reason == .secondTry
        if unaided && hadHints { reasons.append("no hints") }
        return reasons
    }

    private func phrase(_ deduction: Deduction) -> String {
        switch deduction.reason {
        case .secondTry: "second try −\(written(deduction.amount))"
        case .hints(1): "one hint −\(written(deduction.amount))"
        case .hints(let count): "\(spelled(count)) hints −\(written(deduction.amount))"
        case .partly(let share):
            "\(share.sign == share.description ? share.percent : share.sign) right −\(written(deduction.amount))"
        case .wrong: "not answered right"
        case .skipped: "skipped"
        }
    }

    /// Quarters of a single point are written as such; of several points, decimals read better.
    private func written(_ amount: Points) -> String {
        possible == Points(1) ? amount.sign : amount.description
    }

    private func spelled(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four"]
        return words.indices.contains(count) ? words[count] : "\(count)"
    }
}
