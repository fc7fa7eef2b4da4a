/// What an entry of an attempt came to. The raw values are kept on disk and never change.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case right
    case wrong
    /// A share of the mark was earned.
    case partly
    /// A prediction was made, which is marked when the demo has run; or an answer that is marked elsewhere.
    case locked
    case hinted
    case skipped
    /// A command of a task was given; the answer is the command.
    case worked
}
