import Quiz
import Scenario

extension QuestionReader {
    /// A word or a phrase: what is accepted, as phrases and regular expressions.
    @Sendable
    static func readText(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        guard fields.has("accept") else {
            problems.report(.missingKey, at: fields.location, "A text has no `accept`; it is required.")
            return nil
        }
        let accepted = fields.textOrTexts("accept", problems: &problems)
        var patterns: [TextPattern] = []
        for text in accepted {
            do throws(TextPattern.Problem) {
                patterns.append(try TextPattern(text.value))
            } catch {
                problems.report(
                    .acceptMalformed, at: text.location, length: text.length,
                    "`\(text.value)` is no regular expression: \(error.message).",
                    hint: "A phrase stands without slashes.")
            }
        }
        guard patterns.count == accepted.count else { return nil }
        guard patterns.contains(where: { $0.phrase != nil }) else {
            problems.report(
                .acceptMalformed, at: fields.location(of: "accept"),
                "No phrase is accepted, so there is no answer to show.",
                hint: "Put the answer as a student would write it before the regular expressions.")
            return nil
        }
        return Text(accepted: patterns)
    }
}
