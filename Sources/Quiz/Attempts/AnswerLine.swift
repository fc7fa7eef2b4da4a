/// A line typed where an answer is awaited: everything is an answer but a few words.
public enum AnswerLine: Hashable, Sendable {
    /// Nothing was typed, which never passes a question.
    case empty
    case word(AnswerWord)
    case answer(String)

    public init(_ line: String) {
        let text = line.trimmedOfSpaces
        let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        if text.isEmpty {
            self = .empty
        } else if text == "?" {
            self = .word(.help)
        } else if let word = AnswerWord(rawValue: text.lowercased()) {
            self = .word(word)
        } else if parts.count == 2, parts[0].lowercased() == "answer" {
            self = .answer(parts[1].trimmedOfSpaces)
        } else {
            self = .answer(text)
        }
    }
}
