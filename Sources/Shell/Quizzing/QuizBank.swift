import Lessons
import Quiz

/// The questions of some lessons that a quiz can ask.
struct QuizBank {
    private let lessons: [String: Lesson]
    private let questions: [String: Question]
    let candidates: [Paper.Candidate]

    init(_ lessons: [Lesson]) {
        candidates = lessons.flatMap { lesson in
            lesson.quizPool.map { Paper.Candidate(question: $0.id, lesson: lesson.id) }
        }
        let pairs = lessons.flatMap { lesson in lesson.quizPool.map { ($0, lesson) } }
        questions = Dictionary(pairs.map { ($0.0.id, $0.0) }, uniquingKeysWith: { first, _ in first })
        self.lessons = Dictionary(pairs.map { ($0.0.id, $0.1) }, uniquingKeysWith: { first, _ in first })
    }

    /// The questions of a paper in its order; those that the lessons no longer have are left out.
    func questions(of paper: Paper) -> [Question] { paper.questions.compactMap { questions[$0] } }

    func lesson(of question: Question) -> Lesson? { lessons[question.id] }
}
