/// Something that can be written at a place of a line, and what it means.
public struct Candidate: Hashable, Sendable {
    /// As it is written.
    public let text: String
    /// A few words beside it in a list.
    public let summary: String
    /// False where something follows without a space, as after `key=`.
    public let endsWord: Bool

    public init(_ text: String, _ summary: String, endsWord: Bool = true) {
        self.text = text
        self.summary = summary
        self.endsWord = endsWord
    }
}
