/// What came of an answer.
public enum Outcome: Hashable, Sendable {
    /// It could not be an answer, and is not counted; the sentence says why.
    case malformed(String)
    case wrong(why: String?, triesLeft: Int)
    case right
    /// A prediction stands as it was made, until the demo has run.
    case locked(answer: String, isUnsure: Bool)

    /// What to say, in Markdown. The mark and the explanation follow it where the question is over.
    public var message: String {
        switch self {
        case .malformed(let reason): "\(reason) Not counted."
        case .wrong(let why?, _): "No. \(why)"
        case .wrong(nil, 0): "No, that is not it."
        case .wrong(nil, _): "No, that is not it. Try again."
        case .right: "Right."
        case .locked(let answer, let isUnsure): "Locked: \(answer)\(isUnsure ? ", not sure" : "")."
        }
    }
}
