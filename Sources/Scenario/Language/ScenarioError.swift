/// What is wrong with a line of a scenario: where, what would be right, and where to read more.
public struct ScenarioError: Error, Hashable, Sendable, CustomStringConvertible {
    public let location: SourceLocation
    /// How many characters it concerns, at least 1.
    public let length: Int
    public let message: String
    /// The known word nearest to the one that was written.
    public let suggestion: String?
    /// What to ask `help` for.
    public let topic: String?

    /// Whether nothing is wrong with the line but that it would go on without an end.
    public var isEndless = false

    public init(
        location: SourceLocation, length: Int, message: String, suggestion: String? = nil, topic: String? = nil
    ) {
        self.location = location
        self.length = max(1, length)
        self.message = message
        self.suggestion = suggestion
        self.topic = topic
    }

    /// The message with the suggestion: what stands under the caret.
    public var text: String {
        suggestion.map { "\(message). Did you mean \($0)?" } ?? message
    }

    public var description: String { "\(location): \(text)" }
}
