import Grading
import Lessons
import Quiz

/// `troupe progress --json`: how a student stands in the course.
struct ProgressDocument: Encodable {
    struct Studied: Encodable {
        let id: String
        let number: Int?
        let title: String
        let state: String
        let stepsDone: Int
        let steps: Int
        let earned: Double
        let possible: Double
        let missed: Int
        let dueQuestions: Int
        let due: String?
        let late: Bool

        enum CodingKeys: String, CodingKey {
            case id, number, title, state, steps, earned, possible, missed, due, late
            case stepsDone = "steps_done"
            case dueQuestions = "due_questions"
        }
    }

    struct Known: Encodable {
        let name: String
        let meaning: String?
        let asked: Int
        let questions: Int
        let missed: Int
        let recall: Double?
    }

    struct Asked: Encodable {
        let id: String
        let lesson: String
        let asked: Int
        let earned: Double?
        let possible: Double?
        let dueInDays: Int?
        let recall: Double?

        enum CodingKeys: String, CodingKey {
            case id, lesson, asked, earned, possible, recall
            case dueInDays = "due_in_days"
        }
    }

    struct Next: Encodable {
        let command: String
        let reason: String
    }

    let course: String?
    let lessons: [Studied]
    let topics: [Known]
    let misconceptions: [Known]
    let questions: [Asked]
    let next: [Next]

    init(_ standing: Standing, _ course: Course) {
        self.course = course.title
        lessons = standing.lessons.map { Studied($0) }
        topics = standing.topics.map { Known($0) }
        misconceptions = standing.misconceptions.map { Known($0, meaning: course.misconceptions[$0.name]) }
        questions = standing.questions.map { question in
            Asked(
                id: question.id, lesson: question.lesson, asked: question.asked, earned: question.earned?.value,
                possible: question.possible?.value, dueInDays: question.dueInDays, recall: question.recall)
        }
        next = standing.advice.map { Next(command: $0.command, reason: $0.reason) }
    }

    /// The lessons as a table.
    var rows: CSVText {
        let heading = [
            "lesson", "number", "title", "state", "steps_done", "steps", "earned", "possible", "missed",
            "due_questions", "due", "late",
        ]
        return CSVText(
            rows: [heading]
                + lessons.map { lesson in
                    [
                        lesson.id, lesson.number.map(String.init) ?? "", lesson.title, lesson.state,
                        "\(lesson.stepsDone)", "\(lesson.steps)", "\(lesson.earned)", "\(lesson.possible)",
                        "\(lesson.missed)", "\(lesson.dueQuestions)", lesson.due ?? "", "\(lesson.late)",
                    ]
                })
    }
}

extension ProgressDocument.Studied {
    fileprivate init(_ lesson: LessonStanding) {
        self.init(
            id: lesson.id, number: lesson.number, title: lesson.title, state: lesson.state.rawValue,
            stepsDone: lesson.stepsDone, steps: lesson.steps, earned: lesson.earned.value,
            possible: lesson.possible.value, missed: lesson.missed, dueQuestions: lesson.dueQuestions,
            due: lesson.due?.description, late: lesson.isLate)
    }
}

extension ProgressDocument.Known {
    fileprivate init(_ strength: Strength, meaning: String? = nil) {
        self.init(
            name: strength.name, meaning: meaning, asked: strength.asked, questions: strength.questions,
            missed: strength.missed, recall: strength.recall)
    }
}
