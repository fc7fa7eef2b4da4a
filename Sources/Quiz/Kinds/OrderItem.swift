/// One of the things that are to be brought into order.
public struct OrderItem: Hashable, Sendable {
    /// The author's key, which is recorded.
    public let id: String
    /// In Markdown.
    public let text: String

    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}
