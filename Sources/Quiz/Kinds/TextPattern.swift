/// An answer that is accepted in words: a phrase, or a regular expression between slashes that fits the whole answer.
public struct TextPattern: Hashable, Sendable {
    /// As the author writes it: `mutual exclusion`, or `/dead ?locks?/`.
    public let source: String
    /// The phrase; nil for a regular expression.
    public let phrase: String?

    /// What the author wrote is no regular expression; the text says why.
    public struct Problem: Error, Hashable {
        public let message: String

        public init(message: String) {
            self.message = message
        }
    }

    public init(_ source: String) throws(Problem) {
        self.source = source
        guard source.count > 1, source.hasPrefix("/"), source.hasSuffix("/") else {
            phrase = source
            return
        }
        phrase = nil
        do {
            _ = try Regex(String(source.dropFirst().dropLast()))
        } catch {
            throw Problem(message: "\(error)")
        }
    }

    /// Whether an answer is accepted, whatever its capitals.
    func matches(_ answer: String) -> Bool {
        if let phrase { return TextPattern.folded(phrase) == TextPattern.folded(answer) }
        // A regular expression cannot be passed between threads, so it is compiled where it is used.
        guard let expression = try? Regex(String(source.dropFirst().dropLast())).ignoresCase() else { return false }
        return (try? expression.wholeMatch(in: answer)) != nil
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
