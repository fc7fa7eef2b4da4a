import Scenario

/// What a question of a GIFT file becomes, and what of it could not be taken over.
///
///     let taken = GIFTImport(item, id: "week-1-arrows", file: "week-1.gift")
public struct GIFTImport: Sendable {
    public enum Content: Sendable {
        case question(Question)
        /// A text to read, in Markdown.
        case prose(String)
        case nothing
    }

    public private(set) var content = Content.nothing
    public private(set) var remarks: [ExchangeRemark] = []
    private let item: GIFTItem
    private let file: String

    public init(_ item: GIFTItem, id: String, file: String) {
        self.item = item
        self.file = file
        var asked = markdown(item.text)
        let unit = GIFTImport.takeUnit(from: &asked)
        if case .description = item.body {
            content = .prose(asked)
            return
        }
        guard !asked.isEmpty else {
            remark("nothing is asked; left out")
            return
        }
        guard let kind = kind(unit: unit) else { return }
        content = .question(
            Question(
                id: id, kind: kind, ask: asked, explain: item.generalFeedback.map { markdown($0) } ?? "",
                tags: item.tags, location: QuestionLocation(file: file, line: item.line, column: 1)))
    }

    /// What is said of a wrong option where its author has said nothing: every wrong one has to have a reason.
    static let standIn = "This is not right."

    private mutating func remark(_ message: String) {
        let name = (item.title ?? item.text.string.split(whereSeparator: \.isNewline).first.map { String($0) } ?? "")
        let short = name.count > 40 ? name.prefix(39) + "…" : name[...]
        remarks.append(ExchangeRemark(file: file, line: item.line, "“\(short)”: \(message)"))
    }

    private mutating func markdown(_ text: GIFTItem.Text) -> String {
        switch text.format ?? item.text.format ?? .moodle {
        case .markdown: return text.string
        case .plain: return HTMLText.plain(text.string)
        case .html: return markdown(html: HTMLText(text.string, keepsLineEnds: false))
        case .moodle: return markdown(html: HTMLText(text.string, keepsLineEnds: true))
        }
    }

    private mutating func markdown(html: HTMLText) -> String {
        if !html.unknown.isEmpty {
            remark("no Markdown for \(html.unknown.map { "<\($0)>" }.joined(separator: ", ")); its text is kept")
        }
        return html.markdown
    }

    /// Takes `Answer in ms.` off the end, which is how units are exported.
    private static func takeUnit(from text: inout String) -> String? {
        guard let place = text.ranges(of: "\n\nAnswer in ").last, text.hasSuffix(".") else { return nil }
        let unit = String(text[place.upperBound...].dropLast())
        guard Quantity(reading: "1" + unit) != nil else { return nil }
        text = String(text[..<place.lowerBound])
        return unit
    }
}

// MARK: - The kinds

extension GIFTImport {
    /// Nil where it cannot be asked here; a remark says why.
    private mutating func kind(unit: String?) -> (any QuestionKind)? {
        switch item.body {
        case .description: return nil
        case .essay:
            remark("an essay is marked by people; left out")
            return nil
        case .trueFalse(let truth, let wrong, let right):
            return choice(
                [
                    option("True", isCorrect: truth, truth ? right : wrong),
                    option("False", isCorrect: !truth, truth ? wrong : right),
                ], isShuffled: false)
        case .choice(let answers, isSingle: true): return choice(answers)
        case .choice(let answers, isSingle: false): return multi(answers)
        case .shortAnswer(let answers): return text(answers)
        case .numerical(let numbers, let wrong): return number(numbers, wrong, unit: unit)
        case .matching(let pairs): return matching(pairs)
        }
    }

    private mutating func choice(_ answers: [GIFTItem.Answer]) -> (any QuestionKind)? {
        for answer in answers where answer.weight != 0 && answer.weight != 100 {
            remark("“\(answer.text.string)” brings \(GIFTItem.decimal(answer.weight))% in Moodle, nothing here")
        }
        let options = answers.map { option($0, isCorrect: $0.weight == 100) }
        if options.count(where: \.isCorrect) > 1 {
            remark("several answers are right and one is enough; here all of them are asked for")
            return isSound(options) ? Multi(options: options) : nil
        }
        return choice(options, isShuffled: true)
    }

    private mutating func choice(_ options: [ChoiceOption], isShuffled: Bool) -> (any QuestionKind)? {
        isSound(options) ? Choice(options: options, isShuffled: isShuffled) : nil
    }

    private mutating func multi(_ answers: [GIFTItem.Answer]) -> (any QuestionKind)? {
        let options = answers.map { option($0, isCorrect: $0.weight > 0) }
        guard options.contains(where: \.isCorrect) else {
            remark("no answer is right; left out")
            return nil
        }
        let part = 100 / Double(options.count(where: \.isCorrect))
        if answers.contains(where: { ($0.weight.magnitude - part).magnitude > 0.01 }) {
            remark("its weights are left out: here a wrong answer takes off what a right one brings")
        }
        return isSound(options) ? Multi(options: options) : nil
    }

    private mutating func option(_ answer: GIFTItem.Answer, isCorrect: Bool) -> ChoiceOption {
        option(markdown(answer.text), isCorrect: isCorrect, answer.feedback)
    }

    private mutating func option(_ text: String, isCorrect: Bool, _ feedback: GIFTItem.Text?) -> ChoiceOption {
        let why = feedback.map { markdown($0) }
        if why == nil, !isCorrect {
            remark("“\(text)” has no feedback: its `why` is a stand-in; say what believing it would mean")
        }
        return ChoiceOption(text: text, isCorrect: isCorrect, why: why ?? (isCorrect ? nil : GIFTImport.standIn))
    }

    private mutating func isSound(_ options: [ChoiceOption]) -> Bool {
        if Set(options.map(\.id)).count < options.count {
            remark("two of its options are alike; left out")
        } else if options.count > Letter.count {
            remark("more than \(Letter.count) options; left out")
        } else {
            return true
        }
        return false
    }

    private mutating func text(_ answers: [GIFTItem.Answer]) -> (any QuestionKind)? {
        var accepted: [TextPattern] = []
        for answer in answers {
            let written = answer.text.string
            if answer.weight < 100 {
                let said = answer.feedback == nil ? "" : ", and its feedback"
                remark("“\(written)” brings \(GIFTItem.decimal(answer.weight))%: left out\(said)")
            } else if let pattern = try? TextPattern(GIFTImport.pattern(ofWildcards: written)) {
                accepted.append(pattern)
                if answer.feedback != nil { remark("the feedback to the right answer “\(written)” is left out") }
            } else {
                remark("“\(written)” is no pattern; left out")
            }
        }
        guard accepted.contains(where: { $0.phrase != nil }) else {
            remark("no answer is written out that could be shown; left out")
            return nil
        }
        return Text(accepted: accepted)
    }

    /// A star stands for anything, and one after a backslash for itself.
    private static func pattern(ofWildcards text: String) -> String {
        let stars = text.ranges(of: "*").count - text.ranges(of: "\\*").count
        let plain = text.split(separator: "\\*", omittingEmptySubsequences: false).joined(separator: "*")
        guard stars > 0 else { return plain }
        let parts = text.split(separator: "*", omittingEmptySubsequences: false).map { part in
            part.map { $0.isLetter || $0.isNumber || $0 == " " ? String($0) : "\\" + String($0) }.joined()
        }
        return "/" + parts.joined(separator: ".*") + "/"
    }

    private mutating func number(
        _ numbers: [GIFTItem.Number], _ wrong: GIFTItem.Text?, unit: String?
    ) -> (any QuestionKind)? {
        guard let right = numbers.first(where: { $0.weight == 100 }), let key = Quantity.of(right.value, in: unit),
            let room = Quantity.of(right.tolerance, in: unit)
        else {
            remark("no number brings the whole mark; left out")
            return nil
        }
        if wrong != nil { remark("the feedback to every other number is left out") }
        if right.feedback != nil { remark("the feedback to the right number is left out") }
        var traps: [Trap] = []
        for other in numbers where other != right {
            if let trap = trap(other, unit: unit) { traps.append(trap) }
        }
        return Number(rightAnswer: .literal(key), tolerance: .leaving(room, around: key), unit: unit, traps: traps)
    }

    private mutating func trap(_ number: GIFTItem.Number, unit: String?) -> Trap? {
        let written = GIFTItem.decimal(number.value)
        guard number.weight < 100, let value = Quantity.of(number.value, in: unit),
            let room = Quantity.of(number.tolerance, in: unit), let why = number.feedback.map({ markdown($0) })
        else {
            remark("the further answer \(written) is left out: a number has one right answer")
            return nil
        }
        if number.weight != 0 {
            remark("\(written) brings \(GIFTItem.decimal(number.weight))% in Moodle, nothing here")
        }
        return Trap(value: value, tolerance: .leaving(room, around: value), why: why)
    }

    private mutating func matching(_ pairs: [GIFTItem.Pair]) -> (any QuestionKind)? {
        let lefts = pairs.map { markdown($0.left) }
        if lefts == pairs.indices.map({ "\($0 + 1)" }), Set(pairs.map(\.right)).count == pairs.count {
            return GIFTImport.order(of: pairs.map(\.right))
        }
        let whole = zip(lefts, pairs).filter { !$0.0.isEmpty }.map { MatchPair(left: $0, right: $1.right) }
        let decoys = zip(lefts, pairs).filter { $0.0.isEmpty }.map(\.1.right)
        let spare = decoys.filter { decoy in !whole.contains { $0.right == decoy } }
        if spare.count < decoys.count { remark("a decoy is the right side of a pair, and left out") }
        guard whole.count > 1, Set(whole.map(\.left)).count == whole.count,
            Set(whole.map(\.right) + spare).count > 1
        else {
            remark("two pairs at least, with different left sides, are needed; left out")
            return nil
        }
        return Match(pairs: whole, decoys: spare)
    }

    /// Keys after the places in the alphabet, so that they do not tell the order.
    static func order(of texts: [String]) -> Order {
        let sorted = texts.sorted()
        return Order(
            items: texts.map { OrderItem(id: "item-\((sorted.firstIndex(of: $0) ?? 0) + 1)", text: $0) })
    }
}
