import Quiz
import Scenario
import Yams

extension QuestionReader {
    /// The kinds as the paper of an exam has them, without keys.
    static let sealedKinds: [String: (keys: [String], read: Read)] = [
        Choice.name: (["options", "shuffle"], readSealedChoice),
        Multi.name: (["options", "shuffle"], readSealedMulti),
        Number.name: (["unit"], readSealedNumber),
        Text.name: ([], readSealedText),
        Order.name: (["items"], readSealedOrder),
        Match.name: (["left", "right"], readSealedMatch),
        ClusterTask.name: (["setup", "trial", "goal", "allow", "fixed"], readSealedTask),
    ]

    /// Whether a question says that its key is elsewhere.
    static func isSealed(_ root: Node.Mapping) -> Bool {
        ["yes", "true", "on"].contains(root["sealed"]?.scalar?.string.lowercased())
    }

    @Sendable
    private static func readSealedChoice(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        readSealedOptions(of: "choice", fields, problems: &problems).map { options, isShuffled in
            Sealed(Choice(options: options, isShuffled: isShuffled))
        }
    }

    @Sendable
    private static func readSealedMulti(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        readSealedOptions(of: "multi", fields, problems: &problems).map { options, isShuffled in
            Sealed(Multi(options: options, isShuffled: isShuffled))
        }
    }

    /// The first option passes for the right one, so that the kind can be made; nobody is marked by it.
    private static func readSealedOptions(
        of kind: String, _ fields: Fields, problems: inout Problems
    ) -> ([ChoiceOption], isShuffled: Bool)? {
        let isShuffled = fields.flag("shuffle", problems: &problems) ?? true
        guard let items = requiredItems("options", of: kind, fields, problems: &problems) else { return nil }
        let options = items.enumerated().compactMap { place, item -> ChoiceOption? in
            let option = Fields(item, called: "option", in: fields.yaml, known: ["text", "id"], problems: &problems)
            guard let option, let text = option.requiredText("text", problems: &problems) else { return nil }
            let id = option.has("id") ? option.requiredSlug("id", problems: &problems) : nil
            return ChoiceOption(id: id, text: text, isCorrect: place == 0)
        }
        guard options.count == items.count, isPlural(options.map(\.id), "options", fields, problems: &problems) else {
            return nil
        }
        return (options, isShuffled)
    }

    @Sendable
    private static func readSealedNumber(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        let unit = readUnit(of: fields, problems: &problems)
        return Sealed(Number(rightAnswer: .literal(.number(0)), tolerance: .exact, unit: unit))
    }

    @Sendable
    private static func readSealedText(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        (try? TextPattern("?")).map { Sealed(Text(accepted: [$0])) }
    }

    @Sendable
    private static func readSealedOrder(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        let items = fields.pairs("items", problems: &problems).map { OrderItem(id: $0.name.value, text: $0.text.value) }
        guard isPlural(items.map(\.id), "items", fields, problems: &problems) else { return nil }
        return Sealed(Order(items: items))
    }

    @Sendable
    private static func readSealedMatch(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        let right = fields.texts("right", problems: &problems).map(\.value)
        guard let items = requiredItems("left", of: "match", fields, problems: &problems), let first = right.first
        else { return nil }
        let pairs = items.compactMap { item -> MatchPair? in
            let side = Fields(item, called: "left side", in: fields.yaml, known: ["left", "id"], problems: &problems)
            guard let side, let left = side.requiredText("left", problems: &problems) else { return nil }
            let id = side.has("id") ? side.requiredSlug("id", problems: &problems) : nil
            return MatchPair(id: id, left: left, right: first)
        }
        guard pairs.count == items.count, isPlural(pairs.map(\.id), "left", fields, problems: &problems),
            isPlural(right, "right", fields, problems: &problems)
        else { return nil }
        return Sealed(Match(pairs: pairs, decoys: Array(right.dropFirst())))
    }

    @Sendable
    private static func readSealedTask(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        readTask(fields, solution: try? TaskScript("", at: fields.location), problems: &problems).map { Sealed($0) }
    }

    /// Whether there are two parts at least, no more than there are letters, and no two alike.
    private static func isPlural(
        _ parts: [String], _ key: String, _ fields: Fields, problems: inout Problems
    ) -> Bool {
        guard isFew(parts.count, key, fields, problems: &problems) else { return false }
        if parts.count > 1, Set(parts).count == parts.count { return true }
        problems.report(
            .optionTwice, at: fields.location(of: key), "`\(key)` has two parts at least, and no two alike.")
        return false
    }
}
