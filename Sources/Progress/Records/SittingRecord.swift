import Quiz

/// A quiz or an exam that was begun: what is asked, and for an exam how long it has lasted.
public struct SittingRecord: Hashable, Sendable {
    public let id: Int64
    public let mode: Sitting.Mode
    /// What was asked for: two sittings of one name have the same questions to choose from. An exam is sat once a name.
    public let name: String
    public let paper: Paper
    /// The day on which it began, counted from 1 January 1970.
    public let day: Int
    public let isOver: Bool
    /// Nil for a quiz, which takes as long as it takes.
    public let clock: ExamClock?
}
