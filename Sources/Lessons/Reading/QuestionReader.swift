import Quiz
import Scenario
import Yams

/// Reads a question from the YAML of its block. What all kinds have in common stands here, each kind in a file of its own.
struct QuestionReader {
    static let commonKeys = [
        "id", "kind", "ask", "hints", "explain", "points", "tags", "difficulty", "misconception",
        "sealed",
    ]

    /// The kinds: their keys, and how each is read.
    static let kinds: [String: (keys: [String], read: Read)] = [
        Choice.name: (["options", "shuffle"], readChoice),
        Multi.name: (["options", "shuffle"], readMulti),
        Number.name: (["answer", "answer-from", "tolerance", "unit", "traps"], readNumber),
        Text.name: (["accept"], readText),
        Order.name: (["items", "before"], readOrder),
        Match.name: (["pairs", "decoys"], readMatch),
        ClusterTask.name: (["setup", "trial", "goal", "allow", "fixed", "solution"], readTask),
    ]

    typealias Read = @Sendable (Fields, inout Problems) -> (any QuestionKind)?

    /// The question, or nil if too little of it is right to ask it.
    static func read(_ yaml: YAMLText, of written: WrittenQuestion, problems: inout Problems) -> Question? {
        guard let root = yaml.root(problems: &problems) else { return nil }
        guard let (name, kind) = kind(of: root, in: yaml, problems: &problems) else { return nil }
        let fields = Fields(root, in: yaml, known: commonKeys + kind.keys, problems: &problems)
        let id = fields.requiredSlug("id", problems: &problems)
        let ask = fields.requiredText("ask", problems: &problems)
        let hints = fields.texts("hints", problems: &problems).map(\.value)
        let explain = fields.text("explain", problems: &problems)
        let points = fields.wholeNumber("points", in: Question.pointsAllowed, problems: &problems)
        let tags = fields.texts("tags", problems: &problems).map(\.value)
        let difficulty = fields.wholeNumber("difficulty", in: 1...5, problems: &problems)
        let misconception = fields.text("misconception", problems: &problems)
        guard let read = kind.read(fields, &problems), let id, let ask else { return nil }
        precondition((read as? Sealed)?.kindName ?? type(of: read).name == name, "a kind is read by its own reader")
        return Question(
            id: id, kind: read, ask: ask, hints: hints, explain: explain ?? "", points: points ?? 1, tags: tags,
            difficulty: difficulty, misconception: misconception,
            isPrediction: written.isPrediction(read.answerFrom),
            location: QuestionLocation(
                file: written.location.file, line: written.location.line, column: written.location.column))
    }

    private static func kind(
        of root: Node.Mapping, in yaml: YAMLText, problems: inout Problems
    ) -> (name: String, kind: (keys: [String], read: Read))? {
        guard let node = root["kind"] else {
            problems.report(
                .missingKey, at: root.mark.map(yaml.location) ?? yaml.beginning,
                "This question has no `kind`; it is required.",
                hint: Problems.suggestion(for: "", among: kinds.keys.sorted()))
            return nil
        }
        let name = node.scalar?.string.trimmed ?? ""
        let kinds = isSealed(root) ? sealedKinds : self.kinds
        if let kind = kinds[name] { return (name, kind) }
        problems.report(
            .unknownKind, at: yaml.location(node), length: name.count,
            "There is no kind of question called `\(name)`.",
            hint: Problems.suggestion(for: name, among: kinds.keys.sorted()))
        return nil
    }
}
