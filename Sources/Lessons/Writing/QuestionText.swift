import Quiz
import Scenario
import Yams

/// A question as it stands in a lesson file: the YAML of its block.
public struct QuestionText {
    private var pairs: [(Node, Node)] = []
    /// Whether the keys are left out: what is right, why, hints and explanations.
    private let isSealed: Bool

    /// The YAML of a question. A sealed one has no keys, and can be asked but not marked.
    public static func yaml(_ question: Question, isSealed: Bool = false) -> String {
        let text = QuestionText(question, isSealed: isSealed || question.kind.isSealed)
        let mapping = Node.mapping(Node.Mapping(text.pairs))
        do {
            return try Yams.serialize(node: mapping, indent: 2, width: 110, allowUnicode: true)
        } catch {
            preconditionFailure("texts, lists and mappings are YAML: \(error)")
        }
    }

    private init(_ question: Question, isSealed: Bool) {
        self.isSealed = isSealed
        let kind = (question.kind as? Sealed)?.asked ?? question.kind
        add("id", question.id)
        if isSealed { add("sealed", "yes") }
        add("kind", type(of: kind).name)
        add("ask", question.ask)
        addKind(kind)
        if !isSealed, !question.hints.isEmpty { add("hints", question.hints) }
        if !isSealed, !question.explain.isEmpty { add("explain", question.explain) }
        if question.points != 1 { add("points", "\(question.points)") }
        if !question.tags.isEmpty { add("tags", question.tags, isFlow: true) }
        if let difficulty = question.difficulty { add("difficulty", "\(difficulty)") }
        if !isSealed, let misconception = question.misconception { add("misconception", misconception) }
    }

    private mutating func addKind(_ kind: any QuestionKind) {
        switch kind {
        case let choice as Choice: add(choice.options, isShuffled: choice.isShuffled)
        case let multi as Multi: add(multi.options, isShuffled: multi.isShuffled)
        case let number as Number: add(number)
        case let text as Text: if !isSealed { add("accept", text.accepted.map(\.source)) }
        case let order as Order: add(order)
        case let match as Match: add(match)
        case let task as ClusterTask: add(task)
        default: break
        }
    }

    private mutating func add(_ options: [ChoiceOption], isShuffled: Bool) {
        if !isShuffled { add("shuffle", "no") }
        add(
            "options",
            list: options.map { option in
                var text = Pairs()
                if option.id != option.text { text.add("id", option.id) }
                text.add("text", option.text)
                if !isSealed, option.isCorrect { text.add("correct", "true") }
                if !isSealed, let why = option.why { text.add("why", why) }
                return text.node
            })
    }

    private mutating func add(_ number: Number) {
        if isSealed {
            if let unit = number.unitShown { add("unit", unit) }
            return
        }
        switch number.rightAnswer {
        case .literal(let quantity): add("answer", quantity.written)
        case .measure(let reference): add("answer-from", reference.description)
        }
        add("tolerance", number.tolerance.written)
        if let unit = number.unit { add("unit", unit) }
        guard !number.traps.isEmpty else { return }
        add(
            "traps",
            list: number.traps.map { trap in
                var text = Pairs()
                text.add("value", trap.value.written)
                text.add("tolerance", trap.tolerance.written)
                text.add("why", trap.why)
                return text.node
            })
    }

    private mutating func add(_ order: Order) {
        // The order of a sealed list says nothing.
        let items = isSealed ? order.items.sorted { $0.text < $1.text } : order.items
        var texts = Pairs()
        for item in items { texts.add(item.id, item.text) }
        pairs.append((Pairs.scalar("items"), texts.node))
        let isOneOrder = order.before == zip(items, items.dropFirst()).map { Precedence($0.id, $1.id) }
        if !isSealed, !isOneOrder {
            add("before", list: order.before.map { Pairs.list([$0.first, $0.second], isFlow: true) })
        }
    }

    private mutating func add(_ match: Match) {
        if isSealed {
            add(
                "left",
                list: match.pairs.map { pair in
                    var text = Pairs()
                    if pair.id != pair.left { text.add("id", pair.id) }
                    text.add("left", pair.left)
                    return text.node
                })
            return add("right", match.counterparts(in: .asWritten).sorted())
        }
        add(
            "pairs",
            list: match.pairs.map { pair in
                var text = Pairs()
                if pair.id != pair.left { text.add("id", pair.id) }
                text.add("left", pair.left)
                text.add("right", pair.right)
                if let why = pair.why { text.add("why", why) }
                return text.node
            })
        if !match.decoys.isEmpty { add("decoys", match.decoys) }
    }

    private mutating func add(_ task: ClusterTask) {
        add("setup", task.setup.text)
        add("trial", task.trial.text)
        add("goal", task.goals.map(\.text))
        if !task.allowed.isEmpty { add("allow", task.allowed, isFlow: true) }
        if !task.fixed.isEmpty { add("fixed", task.fixed, isFlow: true) }
        if !isSealed { add("solution", task.solution.text) }
    }

    private mutating func add(_ key: String, _ text: String) {
        pairs.append((Pairs.scalar(key), Pairs.scalar(text)))
    }

    private mutating func add(_ key: String, _ texts: [String], isFlow: Bool = false) {
        pairs.append((Pairs.scalar(key), Pairs.list(texts, isFlow: isFlow)))
    }

    private mutating func add(_ key: String, list: [Node]) {
        pairs.append((Pairs.scalar(key), .sequence(Node.Sequence(list, Tag(.implicit), .block))))
    }
}

/// The keys of a mapping with their texts, in their order.
private struct Pairs {
    private var pairs: [(Node, Node)] = []

    var node: Node { .mapping(Node.Mapping(pairs, Tag(.implicit), .block)) }

    mutating func add(_ key: String, _ text: String) { pairs.append((Pairs.scalar(key), Pairs.scalar(text))) }

    /// Several lines stand as they are, below a `|`.
    static func scalar(_ text: String) -> Node {
        let hasLines = text.contains("\n")
        let body = String(text.reversed().drop(while: \.isNewline).reversed())
        return .scalar(Node.Scalar(hasLines ? body + "\n" : text, Tag(.str), hasLines ? .literal : .any))
    }

    static func list(_ texts: [String], isFlow: Bool) -> Node {
        .sequence(Node.Sequence(texts.map(scalar), Tag(.implicit), isFlow ? .flow : .block))
    }
}
