import Quiz
import Scenario
import Yams

extension QuestionReader {
    private static let optionKeys = ["text", "correct", "why", "id"]

    /// Several options, exactly one of them right, each wrong one with its reason.
    @Sendable
    static func readChoice(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        let isShuffled = fields.flag("shuffle", problems: &problems) ?? true
        guard let options = readOptions(of: "choice", fields, problems: &problems) else { return nil }
        let right = options.filter(\.value.isCorrect)
        guard right.count == 1 else {
            problems.report(
                .rightOption, at: right.dropFirst().first?.location ?? fields.location(of: "options"),
                right.isEmpty
                    ? "No option is right; a choice has exactly one."
                    : "This is right option number 2 of \(right.count); a choice has exactly one, the first is in line "
                        + "\(right[0].location.line).",
                hint: right.isEmpty
                    ? "Mark it with `correct: true`." : "Where several are right, write `kind: multi`.")
            return nil
        }
        return Choice(options: options.map(\.value), isShuffled: isShuffled)
    }

    /// Several options, one of them right at least, each wrong one with its reason.
    @Sendable
    static func readMulti(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        let isShuffled = fields.flag("shuffle", problems: &problems) ?? true
        guard let options = readOptions(of: "multi", fields, problems: &problems) else { return nil }
        guard options.contains(where: \.value.isCorrect) else {
            problems.report(
                .rightOption, at: fields.location(of: "options"), "No option is right; a multi has one at least.",
                hint: "Mark it with `correct: true`.")
            return nil
        }
        return Multi(options: options.map(\.value), isShuffled: isShuffled)
    }

    /// Two options or more, no two alike.
    private static func readOptions(
        of kind: String, _ fields: Fields, problems: inout Problems
    ) -> [Located<ChoiceOption>]? {
        guard let items = requiredItems("options", of: kind, fields, problems: &problems) else { return nil }
        let options = items.compactMap { item in
            Fields(item, called: "option", in: fields.yaml, known: optionKeys, problems: &problems).flatMap {
                readOption($0, problems: &problems)
            }
        }
        // An option that could not be read says nothing about how many there are or which is right.
        guard options.count == items.count else { return nil }
        guard options.count > 1 else {
            problems.report(
                .rightOption, at: fields.location(of: "options"), "A \(kind) has two options at least.")
            return nil
        }
        guard
            areDistinct(
                options.map { Located(value: $0.value.id, location: $0.location, length: 1) }, "an option",
                problems: &problems)
        else { return nil }
        return options
    }

    /// The elements of a list that has to be there, no more of them than there are letters.
    static func requiredItems(
        _ key: String, of kind: String, _ fields: Fields, problems: inout Problems
    ) -> [Node]? {
        guard fields.has(key) else {
            problems.report(
                .missingKey, at: fields.location, "A \(kind) has no `\(key)`; they are required.")
            return nil
        }
        guard let items = fields.items(key, problems: &problems) else { return nil }
        return isFew(items.count, key, fields, problems: &problems) ? items : nil
    }

    /// Whether there are no more parts than letters to name them by.
    static func isFew(_ count: Int, _ key: String, _ fields: Fields, problems: inout Problems) -> Bool {
        guard count > QuestionLimits.parts else { return true }
        problems.report(
            .tooManyParts, at: fields.location(of: key),
            "There are \(count) \(key); a question has at most \(QuestionLimits.parts), as many as there are letters.")
        return false
    }

    /// Reports the first of some ids that is there already.
    static func areDistinct(_ ids: [Located<String>], _ name: String, problems: inout Problems) -> Bool {
        var known: Set<String> = []
        for id in ids where !known.insert(id.value).inserted {
            problems.report(.optionTwice, at: id.location, "There is \(name) “\(id.value)” already.")
            return false
        }
        return true
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
