/// What came of an answer.
public enum Outcome: Hashable, Sendable {
    /// It could not be an answer, and is not counted; the sentence says why.
    case malformed(String)
    case wrong([Remark], triesLeft: Int)
    /// A share of the mark is earned, and what is missing can be half made up for while a try is left.
    case partly(Points, [Remark], triesLeft: Int)
    case right
    /// A prediction stands as it was made, until the demo has run.
    case locked(answer: String, isUnsure: Bool)
    /// A try that costs nothing was not right yet.
    case notYet([Remark])

    /// What to say, in Markdown. The mark and the explanation follow it where the question is over.
    public var message: String {
        switch self {
        case .malformed(let reason): "\(reason) Not counted."
        case .wrong(let remarks, let triesLeft) where Outcome.said(remarks, triesLeft).isEmpty:
            triesLeft == 0 ? "No, that is not it." : "No, that is not it. Try again."
        case .wrong(let remarks, let triesLeft): "No. \(Outcome.said(remarks, triesLeft))"
        case .partly(_, let remarks, let triesLeft): "Partly right. \(Outcome.said(remarks, triesLeft))"
        case .right: "Right."
        case .locked(let answer, let isUnsure): "Locked: \(answer)\(isUnsure ? ", not sure" : "")."
        case .notYet(let remarks): "Not yet. \(Outcome.said(remarks, 1))"
        }
    }

    /// While a try is left, nothing is said that gives the answer away.
    private static func said(_ remarks: [Remark], _ triesLeft: Int) -> String {
        remarks.filter { $0.moment != (triesLeft == 0 ? .whileOpen : .atEnd) }.map(\.text).joined(separator: " ")
    }
}
