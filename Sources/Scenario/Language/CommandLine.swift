/// One command as written: its first word, the others, and what stands behind `#`.
public struct CommandLine: Hashable, Sendable {
    let source: SourceText
    public let verb: Word
    /// The words after the verb.
    public let words: [Word]
    public let comment: String?

    public var location: SourceLocation { verb.location }
    /// The command without its comment.
    public var text: String {
        let end = words.last?.range.upperBound ?? verb.range.upperBound
        return source.text(verb.range.lowerBound..<end)
    }

    /// Reads one line as a person types it at the prompt; nil for a blank one.
    public init?(_ text: String, file: String = "-", line: Int = 1) throws(ScenarioError) {
        var source = SourceText(file: file)
        source.append(text, line: line)
        try self.init(source)
    }

    init?(_ source: SourceText) throws(ScenarioError) {
        let (words, comment) = try WordReader(source).read()
        guard let verb = words.first else { return nil }
        self.source = source
        self.verb = verb
        self.words = Array(words.dropFirst())
        self.comment = comment
    }

    /// The command that this one contains from a word on, as in `at 5s crash server`.
    func dropping(_ count: Int) -> CommandLine? {
        guard count <= words.count, count > 0 else { return nil }
        return CommandLine(
            source: source, verb: words[count - 1], words: Array(words.dropFirst(count)), comment: comment)
    }

    private init(source: SourceText, verb: Word, words: [Word], comment: String?) {
        self.source = source
        self.verb = verb
        self.words = words
        self.comment = comment
    }
}
