import Scenario

/// Questions as GIFT has them, and what it cannot carry of each.
///
///     let export = GIFTExport(lesson.questions) { question in evidence[question.id] }
///     print(export.text)
public struct GIFTExport: Sendable {
    public private(set) var items: [GIFTItem] = []
    public private(set) var remarks: [ExchangeRemark] = []

    /// - Parameter evidence: what the demo came to that answers a question, for one that gives no answer outright.
    public init(_ questions: [Question], evidence: (Question) -> Evidence?) {
        for question in questions {
            var losses = Losses(of: question)
            if let body = GIFTExport.body(of: question, evidence(question), &losses) {
                var item = GIFTItem(
                    id: question.id, title: question.id,
                    text: GIFTItem.Text(question.ask + GIFTExport.unitNote(of: question), format: .markdown), body: body
                )
                item.tags = question.tags
                item.generalFeedback = question.explain.isEmpty ? nil : GIFTItem.Text(question.explain)
                items.append(item)
            } else {
                losses.isLeftOut = true
            }
            if let remark = losses.remark { remarks.append(remark) }
        }
    }

    /// The file, a category for each lesson.
    public static func text(of exports: [(category: String, export: GIFTExport)]) -> String {
        exports.filter { !$0.export.items.isEmpty }.map { category, export in
            "$CATEGORY: \(category)\n\n" + export.items.map(\.written).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// In Moodle a number has no unit, so the question says which is meant.
    static func unitNote(of question: Question) -> String {
        guard let number = question.kind as? Number, let unit = number.unitShown else { return "" }
        return "\n\nAnswer in \(unit)."
    }

    private static func body(
        of question: Question, _ evidence: Evidence?, _ losses: inout Losses
    ) -> GIFTItem.Body? {
        switch question.kind {
        case let choice as Choice: return body(of: choice, &losses)
        case let multi as Multi: return body(of: multi, &losses)
        case let text as Text: return body(of: text, &losses)
        case let match as Match: return body(of: match, &losses)
        case let order as Order: return body(of: order, &losses)
        case let number as Number: return body(of: number, evidence, &losses)
        default:
            losses.add("GIFT has nothing for the kind \(type(of: question.kind).name)")
            return nil
        }
    }

    private static func body(of choice: Choice, _ losses: inout Losses) -> GIFTItem.Body {
        losses.add(options: choice.options, isShuffled: choice.isShuffled)
        let answers = choice.options.map { GIFTItem.Answer($0, weight: $0.isCorrect ? 100 : 0) }
        return .choice(answers, isSingle: true)
    }

    private static func body(of multi: Multi, _ losses: inout Losses) -> GIFTItem.Body {
        losses.add(options: multi.options, isShuffled: multi.isShuffled)
        let part = 100 / Double(multi.options.count(where: \.isCorrect))
        let answers = multi.options.map { GIFTItem.Answer($0, weight: $0.isCorrect ? part : -part) }
        return .choice(answers, isSingle: false)
    }

    private static func body(of text: Text, _ losses: inout Losses) -> GIFTItem.Body {
        for pattern in text.accepted where pattern.phrase == nil {
            losses.add("the pattern \(pattern.source) is left out")
        }
        // A star would stand for anything.
        let phrases = text.accepted.compactMap(\.phrase)
        for phrase in phrases where phrase.contains("*") { losses.add("“\(phrase)” is taken by Moodle for a pattern") }
        return .shortAnswer(phrases.map { GIFTItem.Answer(GIFTItem.Text($0), weight: 100) })
    }

    private static func body(of match: Match, _ losses: inout Losses) -> GIFTItem.Body {
        if match.pairs.contains(where: { $0.why != nil }) { losses.add("why its pairs belong together is left out") }
        if match.pairs.contains(where: { $0.id != $0.left }) { losses.add("the ids of its pairs are left out") }
        let pairs = match.pairs.map { GIFTItem.Pair(left: GIFTItem.Text($0.left.withoutArrows), right: $0.right) }
        if match.pairs.contains(where: { $0.left.contains("->") }) { losses.add("-> in a left side is written →") }
        return .matching(pairs + match.decoys.map { GIFTItem.Pair(left: GIFTItem.Text(""), right: $0) })
    }

    private static func body(of order: Order, _ losses: inout Losses) -> GIFTItem.Body {
        losses.add("it becomes a matching of places and items, marked pair by pair")
        if order.before != zip(order.items, order.items.dropFirst()).map({ Precedence($0.id, $1.id) }) {
            losses.add("only one of its right orders (`before`) is kept")
        }
        return .matching(
            order.items.enumerated().map { GIFTItem.Pair(left: GIFTItem.Text("\($0 + 1)"), right: $1.text) })
    }

    private static func body(
        of number: Number, _ evidence: Evidence?, _ losses: inout Losses
    ) -> GIFTItem.Body? {
        guard let key = number.rightQuantity(given: evidence) else {
            losses.add("what \(number.answerFrom.map(\.description) ?? "its demo") comes to is not known")
            return nil
        }
        if let reference = number.answerFrom {
            losses.add("`answer-from: \(reference)` is written as the number that it comes to")
        }
        let unit = number.unitShown
        let right = GIFTItem.Number(key.value(in: unit), tolerance: number.tolerance.room(for: key).value(in: unit))
        let traps = number.traps.map { trap in
            GIFTItem.Number(
                trap.value.value(in: unit), tolerance: trap.tolerance.room(for: trap.value).value(in: unit), weight: 0,
                feedback: GIFTItem.Text(trap.why))
        }
        return .numerical([right] + traps, wrong: nil)
    }
}

extension GIFTItem.Answer {
    fileprivate init(_ option: ChoiceOption, weight: Double) {
        self.init(GIFTItem.Text(option.text), weight: weight, feedback: option.why.map { GIFTItem.Text($0) })
    }
}

extension String {
    /// An arrow parts the sides of a pair, and nothing takes its meaning from it.
    fileprivate var withoutArrows: String {
        split(separator: "->", omittingEmptySubsequences: false).joined(separator: "→")
    }
}
