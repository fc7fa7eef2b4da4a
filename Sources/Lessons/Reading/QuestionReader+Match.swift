import Quiz
import Scenario

extension QuestionReader {
    private static let pairKeys = ["left", "right", "why", "id"]

    /// Pairs of a left and a right side, and right sides that belong to none.
    @Sendable
    static func readMatch(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        let decoys = fields.texts("decoys", problems: &problems)
        guard let items = requiredItems("pairs", of: "match", fields, problems: &problems) else { return nil }
        let pairs = items.compactMap { item in
            Fields(item, called: "pair", in: fields.yaml, known: pairKeys, problems: &problems).flatMap {
                readPair($0, problems: &problems)
            }
        }
        guard pairs.count == items.count else { return nil }
        let sides = Set(pairs.map(\.value.right) + decoys.map(\.value))
        guard isFew(sides.count, "right sides", fields, problems: &problems),
            areDistinct(
                pairs.map { Located(value: $0.value.id, location: $0.location, length: 1) }, "a pair",
                problems: &problems)
        else { return nil }
        for decoy in decoys where pairs.contains(where: { $0.value.right == decoy.value }) {
            problems.report(
                .decoyRight, at: decoy.location, length: decoy.length,
                "This decoy is the right side of a pair.", hint: "A decoy belongs to none.")
            return nil
        }
        guard pairs.count > 1, sides.count > 1 else {
            problems.report(
                .decoyRight, at: fields.location(of: "pairs"),
                "A match has two pairs at least, and two different right sides.")
            return nil
        }
        return Match(pairs: pairs.map(\.value), decoys: decoys.map(\.value))
    }

    private static func readPair(_ fields: Fields, problems: inout Problems) -> Located<MatchPair>? {
        let left = fields.requiredText("left", problems: &problems)
        let right = fields.requiredText("right", problems: &problems)
        let why = fields.text("why", problems: &problems)
        let id = fields.has("id") ? fields.requiredSlug("id", problems: &problems) : nil
        guard let left, let right else { return nil }
        return Located(
            value: MatchPair(id: id, left: left, right: right, why: why), location: fields.location, length: 1)
    }
}
