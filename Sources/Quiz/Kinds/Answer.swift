/// An answer that has been understood.
public struct Answer: Hashable, Sendable {
    /// What is kept and marked: ids and quantities, never positions, so that options can be moved later.
    public let recorded: String
    /// How to repeat the answer to the student.
    public let shown: String

    public init(recorded: String, shown: String) {
        self.recorded = recorded
        self.shown = shown
    }
}
