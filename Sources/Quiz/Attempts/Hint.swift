/// A hint that has been given.
public struct Hint: Hashable, Sendable {
    /// In Markdown.
    public let text: String
    /// Which of the ladder it is, from one.
    public let number: Int
    /// How many the ladder has.
    public let count: Int
    /// What it cost.
    public let price: Points
}
