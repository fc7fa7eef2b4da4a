/// How well a topic is known, or how well a misconception is overcome.
public struct Strength: Hashable, Sendable {
    /// The tag, or the name of the misconception.
    public let name: String
    /// How many of its questions were asked at least once, and how many there are.
    public let asked: Int
    public let questions: Int
    /// The chance that a question asked once is answered today, on average; nil where none was.
    public let recall: Double?
    /// How many were not answered when they were last asked.
    public let missed: Int
}
