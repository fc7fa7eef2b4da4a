/// What became of the text that a student typed.
public enum Reading: Hashable, Sendable {
    /// It is an answer, in the form that is recorded and marked: ids and quantities, never positions.
    case answer(String)
    /// It cannot be counted as an answer; the sentence says why and what would be.
    case unclear(String)
}
