/// What a sitting came to, question by question.
public struct SittingResult: Hashable, Sendable {
    public let earned: Points
    public let possible: Points
    /// Right at the first try.
    public let atOnce: Int
    /// Right in the end, or partly.
    public let partly: Int
    /// Answered, and not right.
    public let missed: Int
    public let skipped: Int
    /// Answered, and marked elsewhere.
    public let sealed: Int
    /// Never answered.
    public let open: Int

    public init(_ sitting: Sitting) {
        self.init(sitting.attempts)
    }

    public init(_ attempts: [Attempt]) {
        var (earned, possible) = (Points.zero, Points.zero)
        var (atOnce, partly, missed, skipped, sealed, open) = (0, 0, 0, 0, 0, 0)
        for attempt in attempts {
            let mark = attempt.mark
            earned = earned + (mark?.earned ?? .zero)
            possible = possible + (mark?.possible ?? Points(attempt.question.points))
            switch (attempt.state, mark) {
            case (.finished(.skipped), _): skipped += 1
            case (.finished(.locked), _): sealed += 1
            case (.finished, let mark?) where mark.earned == mark.possible: atOnce += 1
            case (.finished, let mark?) where mark.earned > .zero: partly += 1
            case (.finished, _): missed += 1
            default: open += 1
            }
        }
        self.earned = earned
        self.possible = possible
        self.atOnce = atOnce
        self.partly = partly
        self.missed = missed
        self.skipped = skipped
        self.sealed = sealed
        self.open = open
    }

    /// The points as a share; zero where there are none to get.
    public var share: Double { possible > .zero ? earned.value / possible.value : 0 }
}
