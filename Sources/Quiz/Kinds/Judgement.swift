/// How an answer was judged.
public enum Judgement: Hashable, Sendable {
    case right
    /// What believing the answer would mean, in Markdown; nil where the author foresaw no such answer.
    case wrong(why: String?)
    /// It cannot be judged yet; the sentence says what is missing.
    case undecided(String)
}
