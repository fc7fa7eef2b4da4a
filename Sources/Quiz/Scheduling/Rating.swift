/// How well an answer was recalled, as the memory model counts it.
///
/// `easy` is part of the model and given by no mark: see `docs/decisions/0020-marks-become-ratings.md`.
public enum Rating: Int, Hashable, Sendable, CaseIterable {
    case again = 1
    case hard
    case good
    case easy

    /// What the end of an attempt says of memory: whole marks, unaided and sure, are `good`; half of them or more are
    /// `hard`, and so is what was right without being sure; the rest is to be learned again.
    ///
    /// Nil for an entry that ends no attempt, and for predictions, which are no recall.
    public init?(ending entry: AttemptEntry) {
        guard let earned = entry.earned, let possible = entry.possible else { return nil }
        switch entry.verdict {
        case .skipped, .locked, .hinted, .worked: self = .again
        case .right, .wrong, .partly:
            if earned == possible, entry.hints == 0 {
                self = entry.isUnsure ? .hard : .good
            } else {
                self = earned.value > 0 && (entry.verdict == .right || earned * 2 >= possible) ? .hard : .again
            }
        }
    }
}
