import Quiz
import Scenario

extension QuestionReader {
    private static let optionKeys = ["text", "correct", "why", "id"]

    /// Several options, exactly one of them right, each wrong one with its reason.
    @Sendable
    static func readChoice(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        guard fields.has("options") else {
            problems.report(.missingKey, at: fields.location, "A choice has no `options`; they are required.")
            return nil
        }
        guard let items = fields.items("options", problems: &problems) else { return nil }
        let options = items.compactMap { item in
            Fields(item, called: "option", in: fields.yaml, known: optionKeys, problems: &problems).flatMap {
                readOption($0, problems: &problems)
            }
        }
        // An option that could not be read says nothing about how many there are or which is right.
        guard options.count == items.count else { return nil }
        guard options.count > 1 else {
            problems.report(
                .rightOption, at: fields.location(of: "options"), "A choice has two options at least.")
            return nil
        }
        var ids: Set<String> = []
        for option in options where !ids.insert(option.value.id).inserted {
            problems.report(
                .optionTwice, at: option.location, "There is an option “\(option.value.id)” already.")
            return nil
        }
        let right = options.filter(\.value.isCorrect)
        guard right.count == 1 else {
            problems.report(
                .rightOption, at: right.dropFirst().first?.location ?? fields.location(of: "options"),
                right.isEmpty
                    ? "No option is right; a choice has exactly one."
                    : "This is right option number 2 of \(right.count); a choice has exactly one, the first is in line "
                        + "\(right[0].location.line).",
                hint: right.isEmpty ? "Mark it with `correct: true`." : nil)
            return nil
        }
        return Choice(options: options.map(\.value))
    }

    private static func readOption(_ fields: Fields, problems: inout Problems) -> Located<ChoiceOption>? {
        let text = fields.requiredText("text", problems: &problems)
        let isCorrect = fields.flag("correct", problems: &problems) ?? false
        let why = fields.text("why", problems: &problems)
        let id = fields.has("id") ? fields.requiredSlug("id", problems: &problems) : nil
        guard let text else { return nil }
        if !isCorrect, !fields.has("why") {
            problems.report(
                .optionWithoutWhy, at: fields.location, "This wrong option has no `why`.",
                hint: "Say what believing it would mean, or mark it with `correct: true`.")
        }
        let option = ChoiceOption(id: id, text: text, isCorrect: isCorrect, why: why)
        return Located(value: option, location: fields.location, length: 1)
    }
}
