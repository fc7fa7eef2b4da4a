/// Two things that belong together.
public struct MatchPair: Hashable, Sendable {
    /// What is recorded for the left side: the author's id, or else its text.
    public let id: String
    /// In Markdown.
    public let left: String
    /// In Markdown; pairs may have the same right side.
    public let right: String
    /// Why the two belong together, in Markdown.
    public let why: String?

    public init(id: String? = nil, left: String, right: String, why: String? = nil) {
        self.id = id ?? left
        self.left = left
        self.right = right
        self.why = why
    }
}
