import Cluster

/// Which questions are asked, and in which order: drawn from a pool by a seed, the same on every machine.
///
/// Each question's place comes from the seed and its own id, so that a question more or less in the course moves few
/// others.
public struct Paper: Hashable, Sendable {
    /// A question that may be asked, and its lesson.
    public struct Candidate: Hashable, Sendable {
        public let question: String
        public let lesson: String

        public init(question: String, lesson: String) {
            self.question = question
            self.lesson = lesson
        }
    }

    public let seed: UInt64
    /// The ids of the questions, in the order in which they are asked.
    public let questions: [String]

    public init(seed: UInt64, questions: [String]) {
        self.seed = seed
        self.questions = questions
    }

    /// A paper for an exam: as many questions of each lesson as of the others, where there are enough.
    public static func exam(from pool: [Candidate], count: Int, seed: UInt64) -> Paper {
        Paper(seed: seed, questions: shuffled(dealt(shuffled(pool, seed), count).map(\.question), seed))
    }

    /// A quiz: what was believed firmly and was wrong comes first, then what is due and new questions, mixed; what is
    /// not due fills up, the weakest first, unless only what is due is wanted.
    public static func quiz(
        from pool: [Candidate], count: Int, seed: UInt64, schedule: Schedule, today: Int, onlyDue: Bool = false
    ) -> Paper {
        let shuffledPool = shuffled(pool, seed)
        func weakness(_ candidate: Candidate) -> Double { schedule.strength(of: candidate.question, on: today) ?? 1 }
        let due = shuffledPool.filter { schedule.isDue($0.question, on: today) }
        let errors = due.filter { schedule[$0.question]?.isConfidentError == true }
        let others = due.filter { schedule[$0.question]?.isConfidentError == false }
        var chosen = Array(errors.prefix(count))
        chosen += others.stablySorted(by: weakness).prefix(count - chosen.count)
        if !onlyDue {
            chosen += dealt(shuffledPool.filter { schedule[$0.question] == nil }, count - chosen.count)
            let later = shuffledPool.filter { schedule[$0.question].map { $0.due > today } ?? false }
            chosen += later.stablySorted(by: weakness).prefix(count - chosen.count)
        }
        let first = errors.prefix(count).map(\.question)
        let rest = chosen.dropFirst(first.count).map(\.question)
        return Paper(seed: seed, questions: first + shuffled(rest, seed))
    }

    /// Takes one of each lesson in turn, in the order given.
    private static func dealt(_ pool: [Candidate], _ count: Int) -> [Candidate] {
        let lessons = Dictionary(grouping: pool.indices) { pool[$0].lesson }
        let rounds = lessons.values.flatMap { places in places.enumerated().map { ($0.offset, $0.element) } }
        return rounds.sorted { $0 < $1 }.prefix(max(0, count)).map { pool[$0.1] }
    }

    private static func shuffled(_ pool: [Candidate], _ seed: UInt64) -> [Candidate] {
        let places = shuffled(pool.map(\.question), seed).enumerated().map { ($0.element, $0.offset) }
        let order = Dictionary(places, uniquingKeysWith: min)
        return pool.sorted { order[$0.question, default: 0] < order[$1.question, default: 0] }
    }

    private static func shuffled(_ questions: [String], _ seed: UInt64) -> [String] {
        let keyed = questions.map { question -> (UInt64, String) in
            var stream = RandomStream(seed: seed, name: question)
            return (stream.next(), question)
        }
        return keyed.sorted { $0 < $1 }.map(\.1)
    }
}

extension Array {
    /// Sorted by a number, and where it is the same as they stood before.
    fileprivate func stablySorted(by number: (Element) -> Double) -> [Element] {
        enumerated().map { (number($0.element), $0.offset) }.sorted { $0 < $1 }.map { self[$0.1] }
    }
}
