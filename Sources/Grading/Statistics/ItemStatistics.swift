import Quiz

/// How a question worked in a class.
///
/// Every number is over the students who have been marked on it, with the share of the mark that each earned. A question
/// that brings no points, such as a prediction, has counts of answers alone.
public struct ItemStatistics: Hashable, Sendable {
    /// Something that was answered first, and by how many.
    public struct Answer: Hashable, Sendable {
        /// As it was offered, or as it was typed.
        public let text: String
        public let count: Int
        public let isRight: Bool
        /// Whether the author foresaw it: an option, a trap, or the key.
        public let isForeseen: Bool

        public init(text: String, count: Int, isRight: Bool, isForeseen: Bool) {
            self.text = text
            self.count = count
            self.isRight = isRight
            self.isForeseen = isForeseen
        }
    }

    public let question: String
    public let lesson: String
    /// The number of the lesson's file, or else its id.
    public let lessonLabel: String
    public let students: Int
    /// The mean share of the mark, from 0 to 1: the higher, the easier. Nil where it brings no points.
    public let difficulty: Double?
    /// The correlation of a student's share here with their share of everything else (Henrysson 1963), from −1 to 1;
    /// for marks of all or nothing, the point-biserial one. Nil where all students did alike.
    public let discrimination: Double?
    /// The mean share among the best 27% less that among the last 27% (Kelley 1939); nil below ten students.
    public let upperLower: Double?
    /// The first answers: each option, the key and each trap, then the most frequent of the others.
    public let answers: [Answer]
}

/// What a student earned on one question and on all the others, each as a share of what there was.
struct ItemScore: Hashable {
    let here: Double
    /// Nil where there was nothing else to earn.
    let elsewhere: Double?
    let inAll: Double
}

extension ItemStatistics {
    init(
        question: String, lesson: String, lessonLabel: String = "", students: Int, scores: [ItemScore],
        answers: [Answer]
    ) {
        self.question = question
        self.lesson = lesson
        self.lessonLabel = lessonLabel
        self.students = students
        difficulty = scores.isEmpty ? nil : ItemStatistics.mean(scores.map(\.here))
        let pairs = scores.compactMap { score in score.elsewhere.map { (score.here, $0) } }
        discrimination = ItemStatistics.correlation(pairs)
        upperLower = ItemStatistics.upperLower(scores)
        self.answers = answers
    }

    /// The product-moment correlation; nil where either side does not vary.
    static func correlation(_ pairs: [(Double, Double)]) -> Double? {
        guard pairs.count > 2 else { return nil }
        let (left, right) = (mean(pairs.map(\.0)), mean(pairs.map(\.1)))
        var (product, leftSquares, rightSquares) = (0.0, 0.0, 0.0)
        for (one, other) in pairs {
            product += (one - left) * (other - right)
            leftSquares += (one - left) * (one - left)
            rightSquares += (other - right) * (other - right)
        }
        // Rounding alone makes equal shares differ by this much.
        guard leftSquares > 1e-12, rightSquares > 1e-12 else { return nil }
        return product / (leftSquares * rightSquares).squareRoot()
    }

    private static func upperLower(_ scores: [ItemScore]) -> Double? {
        guard scores.count >= 10 else { return nil }
        let size = Int((Double(scores.count) * 0.27).rounded())
        let ordered = scores.sorted { $0.inAll > $1.inAll }
        return meanOfFirst(size, of: ordered) - meanOfFirst(size, of: ordered.reversed())
    }

    /// The mean over so many of the first. Those who did alike at the edge count in part, each the same, so that no
    /// order of files decides who is in.
    private static func meanOfFirst(_ size: Int, of ordered: [ItemScore]) -> Double {
        var (total, room) = (0.0, size)
        var rest = ordered[...]
        while room > 0, let first = rest.first {
            let alike = rest.prefix { $0.inAll == first.inAll }
            let taken = min(room, alike.count)
            total += mean(alike.map(\.here)) * Double(taken)
            room -= taken
            rest = rest.dropFirst(alike.count)
        }
        return total / Double(size)
    }

    private static func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
}
