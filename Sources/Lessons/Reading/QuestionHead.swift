import Quiz

/// The lines of a question that tell which one it is, taken without reading the rest.
///
/// It takes them only as nearly everybody writes them, `key: value` at the margin; a question written otherwise has none.
struct QuestionHead {
    let id: String
    let kind: String
    let answerFrom: MeasureReference?

    init?(_ written: WrittenQuestion) {
        var values: [String: Substring] = [:]
        for number in written.lines {
            let line = written.source.line(number)
            // Most lines are indented, or begin with another letter.
            guard let letter = line.utf8.first, QuestionHead.letters.contains(letter) else { continue }
            guard let key = QuestionHead.keys.first(where: { QuestionHead.stands($0, in: line) }) else { continue }
            guard values[key] == nil else { return nil }
            values[key] = line.dropFirst(key.utf8.count + 1)
        }
        guard values["sealed"] == nil, let id = values["id"]?.trimmed, Slug.isWellFormed(id),
            let kind = values["kind"]?.trimmed, QuestionReader.kinds[kind] != nil
        else { return nil }
        self.id = id
        self.kind = kind
        guard let reference = values["answer-from"]?.trimmed else {
            answerFrom = nil
            return
        }
        guard reference.allSatisfy({ $0.isLetter || $0.isNumber || "-_:".contains($0) }) else { return nil }
        answerFrom = MeasureReference(reference)
    }

    private static let keys = ["id", "kind", "answer-from", "sealed"]
    private static let letters = keys.compactMap(\.utf8.first)

    private static func stands(_ key: String, in line: Substring) -> Bool {
        line.utf8.starts(with: key.utf8) && line.utf8.dropFirst(key.utf8.count).first == UInt8(ascii: ":")
    }
}
