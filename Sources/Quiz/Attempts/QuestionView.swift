/// What stands on the screen while a question is open.
public struct QuestionView: Hashable, Sendable {
    /// In Markdown.
    public let ask: String
    /// `1 point`; nil for a prediction.
    public let worth: String?
    /// In Markdown; shown numbered from one.
    public let choices: [String]
    /// In Markdown; shown lettered, for the choices to be matched with.
    public let counterparts: [String]
    /// What to type and what it may cost, as sentences.
    public let instructions: String
    /// The words that can be typed instead of an answer: `hint (−¼)`, `skip`, `help`.
    public var offers: [String]

    public init(_ attempt: Attempt) {
        let question = attempt.question
        ask = question.isPrediction ? "Predict: \(question.ask)" : question.ask
        worth = question.isPrediction ? nil : "\(question.points) point\(question.points == 1 ? "" : "s")"
        choices = question.kind.choices(in: attempt.arrangement)
        counterparts = question.kind.counterparts(in: attempt.arrangement)
        instructions = [question.kind.instruction(in: attempt.arrangement), QuestionView.terms(of: attempt)]
            .compactMap(\.self).joined(separator: " ")
        offers = [QuestionView.hintOffer(of: attempt), attempt.rules.allowsSkip ? "skip" : nil, "help"]
            .compactMap(\.self)
    }

    private static func terms(of attempt: Attempt) -> String {
        if attempt.question.isPrediction { return "Predictions cost no marks." }
        if attempt.isTriedFreely { return "Try as often as you like." }
        switch (attempt.triesLeft, attempt.triesUsed) {
        case (1, 0): return "One try."
        case (1, _): return "One try left, for half."
        default: return "Two tries, the second for half."
        }
    }

    private static func hintOffer(of attempt: Attempt) -> String? {
        guard let price = attempt.nextHintPrice else { return nil }
        if price == .zero { return "hint" }
        return "hint (−\(attempt.question.points == 1 ? price.sign : price.description))"
    }
}
