/// One thing to say about an answer that is not right.
public struct Remark: Hashable, Sendable {
    /// In Markdown.
    public let text: String
    /// Whether it gives the answer away, so that it is said only when no try is left.
    public let revealsAnswer: Bool

    public init(_ text: String, revealsAnswer: Bool = false) {
        self.text = text
        self.revealsAnswer = revealsAnswer
    }
}
