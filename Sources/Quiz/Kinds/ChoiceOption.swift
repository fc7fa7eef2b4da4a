/// One option of a question that offers several.
public struct ChoiceOption: Hashable, Sendable {
    /// What is recorded when it is chosen: the author's id, or else the text.
    public let id: String
    /// In Markdown.
    public let text: String
    public let isCorrect: Bool
    /// What choosing it would mean, in Markdown; every wrong option has one.
    public let why: String?

    public init(id: String? = nil, text: String, isCorrect: Bool, why: String? = nil) {
        self.id = id ?? text
        self.text = text
        self.isCorrect = isCorrect
        self.why = why
    }
}
