/// How an answer was judged.
public enum Judgement: Hashable, Sendable {
    case right
    /// A share of the mark, above zero and below one, is earned.
    case partly(Points, [Remark])
    case wrong([Remark])
    /// It cannot be judged yet; the sentence says what is missing.
    case undecided(String)

    /// Right, wrong or partly right, by the share of the mark that is earned.
    static func earning(_ share: Points, _ remarks: [Remark]) -> Judgement {
        share >= Points(1) ? .right : share > .zero ? .partly(share, remarks) : .wrong(remarks)
    }

    /// The share of the mark that the answer earns; nil where it cannot be judged yet.
    public var share: Points? {
        switch self {
        case .right: Points(1)
        case .partly(let share, _): share
        case .wrong: .zero
        case .undecided: nil
        }
    }

    /// What there is to say about the answer.
    public var remarks: [Remark] {
        switch self {
        case .right, .undecided: []
        case .partly(_, let remarks), .wrong(let remarks): remarks
        }
    }
}
