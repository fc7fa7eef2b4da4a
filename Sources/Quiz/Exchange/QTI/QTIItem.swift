import Scenario

/// One question as an item of QTI 1.2.1: how it is presented, how a response is scored, and what is said to it.
struct QTIItem {
    /// Nil where QTI has nothing for the question.
    private(set) var element: XMLElement?
    private let question: Question
    private let html: (String) -> String
    /// What is said when a condition holds; its name is what conditions refer to.
    private var feedback: [XMLElement] = []

    /// The whole of a mark; points stand in the metadata.
    private static let whole = 100.0

    /// What differs from kind to kind.
    private struct Body {
        let kindName: String
        let responses: [XMLElement]
        let conditions: [XMLElement]
    }

    init(
        _ question: Question, html: @escaping (String) -> String, evidence: Evidence?, losses: inout Losses
    ) {
        self.question = question
        self.html = html
        guard let body = body(evidence, &losses) else { return }
        var conditions = body.conditions
        if !question.explain.isEmpty {
            conditions.append(
                condition(XMLElement("other"), feedback: say("explanation", question.explain)))
        }
        let score = XMLElement(
            "decvar", ["varname": "SCORE", "vartype": "Decimal", "defaultval": "0", "minvalue": "0", "maxvalue": "100"])
        var parts = [metadata(body.kindName)]
        parts.append(
            XMLElement("presentation", [:], [XMLElement("flow", [:], [material(question.ask)] + body.responses)]))
        parts.append(XMLElement("resprocessing", [:], [XMLElement("outcomes", [:], [score])] + conditions))
        element = XMLElement("item", ["ident": question.id, "title": question.id], parts + feedback + hints)
    }

    private mutating func body(_ evidence: Evidence?, _ losses: inout Losses) -> Body? {
        switch question.kind {
        case let choice as Choice: return body(of: choice)
        case let multi as Multi: return body(of: multi)
        case let text as Text: return body(of: text, &losses)
        case let match as Match: return body(of: match)
        case let order as Order: return body(of: order, &losses)
        case let number as Number: return body(of: number, evidence, &losses)
        default:
            losses.add("QTI 1.2 has nothing for the kind \(type(of: question.kind).name)")
            return nil
        }
    }

    private var hints: [XMLElement] {
        guard !question.hints.isEmpty else { return [] }
        let materials = question.hints.map { XMLElement("hintmaterial", [:], [material($0)]) }
        return [
            XMLElement(
                "itemfeedback", ["ident": "hints"], [XMLElement("hint", ["feedbackstyle": "Incremental"], materials)])
        ]
    }

    private func metadata(_ kindName: String) -> XMLElement {
        func field(_ label: String, _ entry: String) -> XMLElement {
            XMLElement(
                "qtimetadatafield", [:], [XMLElement("fieldlabel", text: label), XMLElement("fieldentry", text: entry)])
        }
        let fields =
            [field("question_type", kindName), field("points_possible", "\(question.points)")]
            + question.tags.map { field("tag", $0) }
        return XMLElement(
            "itemmetadata", [:],
            [XMLElement("qtimetadata", [:], fields)]
                + (question.difficulty.map { [XMLElement("qmd_levelofdifficulty", text: "\($0)")] } ?? []))
    }

    private func material(_ markdown: String) -> XMLElement {
        XMLElement("material", [:], [XMLElement("mattext", ["texttype": "text/html"], text: html(markdown))])
    }

    /// Adds what is said, and gives its name.
    private mutating func say(_ name: String, _ markdown: String?) -> String? {
        guard let markdown else { return nil }
        feedback.append(
            XMLElement("itemfeedback", ["ident": name], [XMLElement("flow_mat", [:], [material(markdown)])]))
        return name
    }

    /// What happens where something holds: the score changes, and something is said. Later conditions are looked at too.
    private func condition(
        _ holds: XMLElement, score: Double? = nil, action: String = "Set", feedback: String? = nil
    ) -> XMLElement {
        var parts = [XMLElement("conditionvar", [:], [holds])]
        if let score {
            let number = GIFTItem.decimal((score * 1e4).rounded() / 1e4)
            parts.append(XMLElement("setvar", ["varname": "SCORE", "action": action], text: number))
        }
        if let feedback {
            parts.append(XMLElement("displayfeedback", ["feedbacktype": "Response", "linkrefid": feedback]))
        }
        return XMLElement("respcondition", ["continue": "Yes"], parts)
    }

    private func label(_ place: Int, _ text: String) -> XMLElement {
        XMLElement("response_label", ["ident": "r\(place + 1)"], [material(text)])
    }

    private func equal(_ response: String, _ value: String, index: Int? = nil) -> XMLElement {
        guard let index else { return XMLElement("varequal", ["respident": response], text: value) }
        return XMLElement("varequal", ["respident": response, "index": "\(index)"], text: value)
    }

    private static func choosing(_ response: String, among labels: [XMLElement], as cardinality: String, shuffled: Bool)
        -> XMLElement
    {
        XMLElement(
            "response_lid", ["ident": response, "rcardinality": cardinality],
            [XMLElement("render_choice", ["shuffle": shuffled ? "Yes" : "No"], labels)])
    }
}

// MARK: - The kinds

extension QTIItem {
    private mutating func body(of choice: Choice) -> Body {
        let labels = choice.options.enumerated().map { label($0, $1.text) }
        var conditions: [XMLElement] = []
        for (place, option) in choice.options.enumerated() where option.isCorrect || option.why != nil {
            conditions.append(
                condition(
                    equal("response", "r\(place + 1)"), score: option.isCorrect ? QTIItem.whole : nil,
                    feedback: say("said-\(place + 1)", option.why)))
        }
        let response = QTIItem.choosing("response", among: labels, as: "Single", shuffled: choice.isShuffled)
        return Body(kindName: "multiple_choice_question", responses: [response], conditions: conditions)
    }

    private mutating func body(of multi: Multi) -> Body {
        let labels = multi.options.enumerated().map { label($0, $1.text) }
        let part = QTIItem.whole / Double(multi.options.count(where: \.isCorrect))
        var conditions: [XMLElement] = []
        for (place, option) in multi.options.enumerated() {
            conditions.append(
                condition(
                    equal("response", "r\(place + 1)"), score: part, action: option.isCorrect ? "Add" : "Subtract",
                    feedback: say("said-\(place + 1)", option.why)))
        }
        let response = QTIItem.choosing("response", among: labels, as: "Multiple", shuffled: multi.isShuffled)
        return Body(kindName: "multiple_answers_question", responses: [response], conditions: conditions)
    }

    private func body(of text: Text, _ losses: inout Losses) -> Body {
        for pattern in text.accepted where pattern.phrase == nil {
            losses.add("the pattern \(pattern.source) is left out")
        }
        let accepted = text.accepted.compactMap(\.phrase).map {
            XMLElement("varequal", ["case": "No", "respident": "response"], text: $0)
        }
        let response = XMLElement(
            "response_str", ["ident": "response", "rcardinality": "Single"],
            [
                XMLElement(
                    "render_fib", ["fibtype": "String", "prompt": "Box"],
                    [XMLElement("response_label", ["ident": "r1"])])
            ])
        return Body(
            kindName: "short_answer_question", responses: [response],
            conditions: [condition(XMLElement("or", [:], accepted), score: QTIItem.whole)])
    }

    private mutating func body(of number: Number, _ evidence: Evidence?, _ losses: inout Losses) -> Body? {
        guard let key = number.rightQuantity(given: evidence) else {
            losses.add("what \(number.answerFrom.map(\.description) ?? "its demo") comes to is not known")
            return nil
        }
        if let reference = number.answerFrom {
            losses.add("`answer-from: \(reference)` is written as the number that it comes to")
        }
        let unit = number.unitShown
        func range(_ middle: Quantity, _ room: Quantity) -> XMLElement {
            let (middle, room) = (middle.value(in: unit), room.value(in: unit))
            return XMLElement(
                "and", [:],
                [
                    XMLElement("vargte", ["respident": "response"], text: GIFTItem.decimal(middle - room)),
                    XMLElement("varlte", ["respident": "response"], text: GIFTItem.decimal(middle + room)),
                ])
        }
        let right = range(key, number.tolerance.room(for: key))
        var conditions = [condition(right, score: QTIItem.whole)]
        for (place, trap) in number.traps.enumerated() {
            // An answer that is near enough to the right one is no trap.
            let inside = range(trap.value, trap.tolerance.room(for: trap.value))
            conditions.append(
                condition(
                    XMLElement("and", [:], [inside, XMLElement("not", [:], [right])]),
                    feedback: say("trap-\(place + 1)", trap.why)))
        }
        let asked = unit.map { [material("Answer in \($0).")] } ?? []
        let response = XMLElement(
            "response_num", ["ident": "response", "numtype": "Decimal", "rcardinality": "Single"],
            [
                XMLElement(
                    "render_fib", ["fibtype": "Decimal", "prompt": "Box"],
                    [XMLElement("response_label", ["ident": "r1"])])
            ])
        return Body(kindName: "numerical_question", responses: asked + [response], conditions: conditions)
    }

    private func body(of match: Match) -> Body {
        let sides = match.counterparts(in: .asWritten)
        let labels = sides.enumerated().map { label($0, $1) }
        let part = QTIItem.whole / Double(match.pairs.count)
        var (responses, conditions): ([XMLElement], [XMLElement]) = ([], [])
        for (place, pair) in match.pairs.enumerated() {
            let name = "pair-\(place + 1)"
            responses.append(
                XMLElement(
                    "response_lid", ["ident": name, "rcardinality": "Single"],
                    [material(pair.left), XMLElement("render_choice", ["shuffle": "Yes"], labels)]))
            let right = sides.firstIndex(of: pair.right).map { "r\($0 + 1)" } ?? ""
            conditions.append(condition(equal(name, right), score: part, action: "Add"))
        }
        return Body(kindName: "matching_question", responses: responses, conditions: conditions)
    }

    private func body(of order: Order, _ losses: inout Losses) -> Body {
        // Every rule of what comes before what cannot be said, so one order is: that of the author.
        if order.before != zip(order.items, order.items.dropFirst()).map({ Precedence($0.id, $1.id) }) {
            losses.add("only one of its right orders (`before`) is kept")
        }
        let labels = order.items.enumerated().map { label($0, $1.text) }
        let right = order.items.indices.map { equal("response", "r\($0 + 1)", index: $0 + 1) }
        return Body(
            kindName: "ordering_question",
            responses: [QTIItem.choosing("response", among: labels, as: "Ordered", shuffled: true)],
            conditions: [condition(XMLElement("and", [:], right), score: QTIItem.whole)])
    }
}
