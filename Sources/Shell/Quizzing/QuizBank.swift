import Lessons
import Quiz

/// The questions of some lessons that a quiz can ask. They are read when they are drawn.
struct QuizBank {
    private let sketches: [String: (question: QuestionSketch, lesson: LessonSketch)]
    private(set) var candidates: [Paper.Candidate]
    private var read: [String: Question] = [:]

    /// - Parameter exam: what the course says of exams, where it is for one.
    init(_ lessons: [LessonSketch], for exam: Course.Exam? = nil) {
        let pairs = lessons.flatMap { lesson in
            (exam.map { lesson.pool(of: $0) } ?? lesson.quizPool).map { ($0, lesson) }
        }
        candidates = pairs.map { Paper.Candidate(question: $0.id, lesson: $1.id) }
        sketches = Dictionary(pairs.map { ($0.id, ($0, $1)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Draws a paper. A question that turns out not to be readable is no candidate, and another takes its place.
    mutating func draw(_ paper: ([Paper.Candidate]) -> Paper) -> Paper {
        while true {
            let drawn = paper(candidates)
            let readable = Set(questions(of: drawn).map(\.id))
            if drawn.questions.allSatisfy(readable.contains) { return drawn }
            candidates.removeAll { drawn.questions.contains($0.question) && !readable.contains($0.question) }
        }
    }

    /// The questions of a paper in its order; those that the lessons no longer have are left out.
    mutating func questions(of paper: Paper) -> [Question] {
        for id in paper.questions where read[id] == nil { read[id] = sketches[id]?.question.read() }
        return paper.questions.compactMap { read[$0] }
    }

    func lesson(of question: Question) -> LessonSketch? { sketches[question.id]?.lesson }
}
