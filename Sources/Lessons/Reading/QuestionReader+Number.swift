import Quiz
import Scenario

extension QuestionReader {
    private static let trapKeys = ["value", "tolerance", "why"]

    /// How far off an answer may be where the author does not say: what reading a chart or rounding costs.
    private static let defaultTolerance = Tolerance.relative(0.01)

    /// A number, given outright or measured by a demo of the lesson.
    @Sendable
    static func readNumber(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        let unit = readUnit(of: fields, problems: &problems)
        let tolerance = readTolerance(of: fields, problems: &problems)
        let traps = (fields.items("traps", problems: &problems) ?? []).compactMap { item in
            Fields(item, called: "trap", in: fields.yaml, known: trapKeys, problems: &problems).flatMap {
                readTrap($0, problems: &problems)
            }
        }
        guard let key = readKey(of: fields, problems: &problems) else { return nil }
        return Number(rightAnswer: key, tolerance: tolerance ?? defaultTolerance, unit: unit, traps: traps)
    }

    private static func readKey(of fields: Fields, problems: inout Problems) -> Number.Key? {
        switch (fields.has("answer"), fields.has("answer-from")) {
        case (true, true):
            problems.report(
                .answerMissing, at: fields.location(of: "answer-from"), length: fields.length(of: "answer-from"),
                "A number has either an `answer` or an `answer-from`, not both.")
        case (false, false):
            problems.report(
                .answerMissing, at: fields.location, "A number has no `answer`.",
                hint: "Give `answer: 52ms`, or `answer-from: DEMO:MEASURE` to ask for what a demo measures.")
        case (true, false):
            return readQuantity("answer", of: fields, problems: &problems).map { .literal($0) }
        case (false, true):
            guard let text = fields.text("answer-from", problems: &problems) else { return nil }
            if let reference = MeasureReference(text) { return .measure(reference) }
            problems.report(
                .answerMalformed, at: fields.location(of: "answer-from"), length: fields.length(of: "answer-from"),
                "`answer-from` names a demo and one of its measures.",
                hint: "Write `DEMO:MEASURE`, such as `lost-update:lost_share`.")
        }
        return nil
    }

    static func readUnit(of fields: Fields, problems: inout Problems) -> String? {
        guard let unit = fields.text("unit", problems: &problems) else { return nil }
        if (try? Quantity.read("1" + unit)) != nil { return unit }
        problems.report(
            .answerMalformed, at: fields.location(of: "unit"), length: fields.length(of: "unit"),
            "There is no unit `\(unit)`.", hint: "Such as `%`, `ms`, `s`, `/s`, `B` or `MB/s`.")
        return nil
    }

    private static func readTrap(_ fields: Fields, problems: inout Problems) -> Trap? {
        let tolerance = readTolerance(of: fields, problems: &problems) ?? defaultTolerance
        let why = fields.requiredText("why", problems: &problems)
        guard fields.has("value") else {
            problems.report(.missingKey, at: fields.location, "\(fields.subject) has no `value`; it is required.")
            return nil
        }
        guard let value = readQuantity("value", of: fields, problems: &problems), let why else { return nil }
        return Trap(value: value, tolerance: tolerance, why: why)
    }

    /// A share, such as `10%`, is relative; anything else is absolute.
    private static func readTolerance(of fields: Fields, problems: inout Problems) -> Tolerance? {
        guard let quantity = readQuantity("tolerance", of: fields, problems: &problems) else { return nil }
        let text = fields.text("tolerance", problems: &problems) ?? ""
        guard quantity.value >= 0 else {
            problems.report(
                .answerMalformed, at: fields.location(of: "tolerance"), length: text.count,
                "A tolerance is not negative.")
            return nil
        }
        return text.hasSuffix("%") ? .relative(quantity.value) : .absolute(quantity)
    }

    private static func readQuantity(_ key: String, of fields: Fields, problems: inout Problems) -> Quantity? {
        guard let text = fields.text(key, problems: &problems) else { return nil }
        if let quantity = try? Quantity.read(text) { return quantity }
        problems.report(
            .answerMalformed, at: fields.location(of: key), length: fields.length(of: key),
            "`\(key)` is a number with or without a unit; “\(text)” is none.",
            hint: "Such as `0.51`, `10%`, `52ms` or `20/s`.")
        return nil
    }
}
