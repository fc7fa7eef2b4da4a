/// How well something is remembered: when it was last recalled is not part of it.
public struct MemoryState: Hashable, Sendable {
    /// The days after which it is recalled in nine cases of ten.
    public let stability: Double
    /// From 1, easy, to 10, hard.
    public let difficulty: Double

    public init(stability: Double, difficulty: Double) {
        self.stability = stability
        self.difficulty = difficulty
    }
}
