/// What became of the text that a student typed.
public enum Reading: Hashable, Sendable {
    case answer(Answer)
    /// It cannot be counted as an answer; the sentence says why and what would be.
    case unclear(String)
}
