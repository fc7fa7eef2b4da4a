import Quiz
import Scenario
import Yams

extension QuestionReader {
    /// Items by key, in a right order, and what has to come before what.
    @Sendable
    static func readOrder(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        guard fields.has("items") else {
            problems.report(
                .missingKey, at: fields.location, "An order has no `items`; they are required.",
                hint: "Write them as lines of `key: text`, in a right order.")
            return nil
        }
        let pairs = fields.pairs("items", problems: &problems)
        let items = pairs.map { OrderItem(id: $0.name.value, text: $0.text.value) }
        guard isFew(items.count, "items", fields, problems: &problems) else { return nil }
        for key in pairs.map(\.name) where !Slug.isWellFormed(key.value) {
            problems.report(
                .malformedName, at: key.location, length: key.length,
                "The key of an item is made of lower-case letters, digits and single dashes, beginning with a letter.",
                hint: Slug.made(from: key.value).map { "Perhaps `\($0)`." })
            return nil
        }
        guard items.count > 1 else {
            problems.report(.orderImpossible, at: fields.location(of: "items"), "An order has two items at least.")
            return nil
        }
        guard fields.has("before") else { return Order(items: items) }
        guard let before = readBefore(fields, known: items.map(\.id), problems: &problems) else { return nil }
        if let cycle = Precedence.cycle(in: before) {
            let circle = (cycle + cycle.prefix(1)).map { "`\($0)`" }.joined(separator: " before ")
            problems.report(
                .orderImpossible, at: fields.location(of: "before"), "`before` goes in a circle: \(circle).",
                hint: "Then no order is right.")
            return nil
        }
        return Order(items: items, before: before)
    }

    /// Pairs of keys, `[a, b]`: a comes before b.
    private static func readBefore(
        _ fields: Fields, known: [String], problems: inout Problems
    ) -> [Precedence]? {
        guard let items = fields.items("before", problems: &problems) else { return nil }
        var rules: [Precedence] = []
        for item in items {
            let keys = (item.sequence.map { Array($0) } ?? []).compactMap(\.scalar)
            guard keys.count == 2, item.sequence?.count == 2 else {
                problems.report(
                    .orderImpossible, at: fields.yaml.location(item), "Each of `before` is two keys of items.",
                    hint: "`[a, b]` says that a comes before b.")
                return nil
            }
            for key in keys where !known.contains(key.string) {
                problems.report(
                    .orderImpossible, at: key.mark.map(fields.yaml.location) ?? fields.yaml.location(item),
                    length: key.string.count, "There is no item `\(key.string)`.",
                    hint: Problems.suggestion(for: key.string, among: known))
                return nil
            }
            rules.append(Precedence(keys[0].string, keys[1].string))
        }
        guard rules.isEmpty else { return rules }
        problems.report(
            .orderImpossible, at: fields.location(of: "before"), "`before` is empty: every order would be right.",
            hint: "Leave it out where only the order of `items` is right.")
        return nil
    }
}
