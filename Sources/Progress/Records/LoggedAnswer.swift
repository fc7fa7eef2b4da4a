import Quiz

/// An entry of the log: what happened to a question, and in which lesson as it then was.
public struct LoggedAnswer: Hashable, Sendable {
    /// The place in the log, from one; nothing of the log is ever changed or taken out.
    public let sequence: Int64
    public let lesson: String
    public let entry: AttemptEntry
    /// The seed of the run that it was marked against; nil where no run was needed.
    public let seed: UInt64?
    /// A hash of the question when it was asked, so that an edit can be told.
    public let contentHash: String
    /// How long the student had the question before them.
    public let secondsSpent: Int
    /// The quiz or exam that it was given in; nil in a lesson.
    public let sitting: Int64?
}
