import Quiz
import Shell

/// `troupe quiz --json`: a paper, and what the answers to it brought.
struct QuizDocument: Encodable {
    struct Answer: Encodable {
        let id: String
        let lesson: String
        let asked: Bool
        let right: Bool?
        let earned: Double?
        let possible: Double
    }

    let kind: String
    let seed: UInt64
    let earned: Double
    let possible: Double
    let questions: [Answer]

    init(_ recital: QuizRecital) {
        kind = recital.request.aim == .exam ? "exam" : "quiz"
        seed = recital.paper.seed
        earned = recital.result.earned.value
        possible = recital.result.possible.value
        questions = recital.answered.map { answered in
            let attempt = answered.attempt
            let isAnswered = !attempt.entries.isEmpty
            return Answer(
                id: attempt.question.id, lesson: answered.lesson, asked: isAnswered,
                right: isAnswered ? attempt.state == .finished(.right) : nil, earned: attempt.mark?.earned.value,
                possible: Double(attempt.question.points))
        }
    }
}
