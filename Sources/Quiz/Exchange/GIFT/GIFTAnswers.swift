/// Reads what stands between the braces of a question.
struct GIFTAnswers {
    let file: String
    let line: Int

    /// Tells the kinds apart as Moodle does: by the first `#`, a `~`, an `->`, or a word.
    func body(_ answers: GIFTText) throws(ExchangeRemark) -> GIFTItem.Body {
        if answers.isEmpty { return .essay }
        if answers.hasPrefix("#") { return try numerical(answers.dropFirst(1)) }
        if answers.contains("~") { return try choice(answers) }
        if answers.contains("="), answers.contains("->") { return try matching(answers) }
        if let body = trueFalse(answers) { return body }
        return try shortAnswer(answers)
    }

    private func trueFalse(_ answers: GIFTText) -> GIFTItem.Body? {
        let (word, rest) = answers.parted(at: "#")
        let truths = ["T": true, "TRUE": true, "F": false, "FALSE": false]
        guard let truth = truths[word.trimmed.string] else { return nil }
        let parts = rest?.parted(at: "#")
        return .trueFalse(truth, wrong: feedback(parts?.before), right: feedback(parts?.after))
    }

    private func choice(_ answers: GIFTText) throws(ExchangeRemark) -> GIFTItem.Body {
        let (before, pieces) = answers.pieces(beginningWith: ["~", "="])
        try refuse(before)
        guard pieces.count > 1 else { throw remark(pieces[0].line, "a choice has two answers at least") }
        var found: [GIFTItem.Answer] = []
        for piece in pieces {
            found.append(try answer(piece, weight: piece.hasPrefix("=") ? 100 : 0))
        }
        return .choice(found, isSingle: answers.contains("="))
    }

    private func shortAnswer(_ answers: GIFTText) throws(ExchangeRemark) -> GIFTItem.Body {
        let (before, pieces) = answers.pieces(beginningWith: ["="])
        if pieces.isEmpty { return .shortAnswer([try answer(answers, weight: 100, hasMark: false)]) }
        try refuse(before)
        var found: [GIFTItem.Answer] = []
        for piece in pieces { found.append(try answer(piece, weight: 100)) }
        return .shortAnswer(found)
    }

    private func matching(_ answers: GIFTText) throws(ExchangeRemark) -> GIFTItem.Body {
        let (before, pieces) = answers.pieces(beginningWith: ["="])
        try refuse(before)
        guard pieces.count > 1 else { throw remark(line, "a matching question has two pairs at least") }
        var pairs: [GIFTItem.Pair] = []
        for piece in pieces {
            let (left, right) = piece.dropFirst(1).parted(at: "->")
            guard let right else {
                throw remark(piece.line, "“\(left.trimmed.string)” has no ->; a pair is written = left -> right")
            }
            pairs.append(GIFTItem.Pair(left: GIFTReader.text(left), right: right.trimmed.string))
        }
        return .matching(pairs)
    }

    private func numerical(_ answers: GIFTText) throws(ExchangeRemark) -> GIFTItem.Body {
        let (right, rest) = answers.parted(at: "~")
        let wrong = rest.flatMap { feedback($0.parted(at: "#").after) }
        let (before, pieces) = right.trimmed.pieces(beginningWith: ["="])
        var numbers: [GIFTItem.Number] = []
        if pieces.isEmpty {
            guard !before.trimmed.isEmpty else { throw remark(line, "there is no number") }
            numbers.append(try number(before, hasMark: false))
        } else {
            try refuse(before)
            for piece in pieces { numbers.append(try number(piece)) }
        }
        return .numerical(numbers, wrong: wrong)
    }

    private func number(_ piece: GIFTText, hasMark: Bool = true) throws(ExchangeRemark) -> GIFTItem.Number {
        let (weight, rest) = weighted(piece.dropFirst(hasMark ? 1 : 0).trimmed, otherwise: 100)
        let (text, said) = rest.parted(at: "#")
        let written = text.trimmed
        let ends = written.parted(at: "..")
        let parts = written.parted(at: ":")
        if let end = ends.after, let least = double(ends.before), let greatest = double(end) {
            let middle = (least + greatest) / 2
            return GIFTItem.Number(middle, tolerance: greatest - middle, weight: weight, feedback: feedback(said))
        }
        let tolerance = parts.after.map { double($0) } ?? 0
        guard let value = double(parts.before), let tolerance, tolerance >= 0 else {
            throw remark(piece.line, "“\(written.string)” is no number; write 1822, 1822:5 or 1817..1827")
        }
        return GIFTItem.Number(value, tolerance: tolerance, weight: weight, feedback: feedback(said))
    }

    private func answer(
        _ piece: GIFTText, weight: Double, hasMark: Bool = true
    ) throws(ExchangeRemark) -> GIFTItem.Answer {
        let (weight, rest) = weighted(piece.dropFirst(hasMark ? 1 : 0).trimmed, otherwise: weight)
        let (text, said) = rest.parted(at: "#")
        guard !text.trimmed.isEmpty else { throw remark(piece.line, "an answer is empty") }
        return GIFTItem.Answer(GIFTReader.text(text), weight: weight, feedback: feedback(said))
    }

    /// Takes `%50%` off the beginning.
    private func weighted(_ text: GIFTText, otherwise: Double) -> (weight: Double, rest: GIFTText) {
        guard text.hasPrefix("%"), let end = text.dropFirst(1).index(of: "%"),
            let weight = double(GIFTText(text.elements[..<end]).dropFirst(1))
        else { return (otherwise, text) }
        return (weight, GIFTText(text.elements[end...]).dropFirst(1).trimmed)
    }

    private func feedback(_ text: GIFTText?) -> GIFTItem.Text? {
        text.flatMap { $0.trimmed.isEmpty ? nil : GIFTReader.text($0) }
    }

    private func double(_ text: GIFTText) -> Double? {
        Double(text.trimmed.string).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Nothing may stand before the first answer.
    private func refuse(_ before: GIFTText) throws(ExchangeRemark) {
        guard !before.trimmed.isEmpty else { return }
        throw remark(before.trimmed.line, "“\(before.trimmed.string)” stands before the first = or ~")
    }

    private func remark(_ line: Int, _ message: String) -> ExchangeRemark {
        ExchangeRemark(file: file, line: line, message)
    }
}
