import Grading
import Quiz

/// `troupe grade --json`: the gradebook, every mark, and how each question worked.
struct GradebookDocument: Encodable {
    struct Score: Encodable {
        let earned: Double
        let possible: Double
    }

    struct Student: Encodable {
        let identity: String
        let file: String
        let otherFiles: [String]
        let folder: String?
        let minutes: Int
        let earned: Double
        let lessons: [String: Score]
        let exam: Score?
        let questions: [Mark]
        let remarks: [String]

        enum CodingKeys: String, CodingKey {
            case identity, file, folder, minutes, earned, lessons, exam, questions, remarks
            case otherFiles = "other_files"
        }
    }

    struct Mark: Encodable {
        let id: String
        let lesson: String
        let exam: Bool
        let earned: Double
        let possible: Double
        let shown: Double?
        let answer: String?
        let edited: Bool
        let goals: [GoalDocument]?
    }

    struct Item: Encodable {
        let id: String
        let lesson: String
        let students: Int
        let difficulty: Double?
        let discrimination: Double?
        let upperLower: Double?
        let answers: [Answer]

        enum CodingKeys: String, CodingKey {
            case id, lesson, students, difficulty, discrimination, answers
            case upperLower = "upper_lower"
        }
    }

    struct Answer: Encodable {
        let text: String
        let count: Int
        let right: Bool
        let foreseen: Bool
    }

    struct Damaged: Encodable {
        let file: String
        let reason: String
    }

    struct Shared: Encodable {
        let lesson: String
        let identities: [String]
        let files: [String]
    }

    struct Edited: Encodable {
        let id: String
        let students: Int
        let changed: [String]
    }

    struct Course: Encodable {
        let title: String?
        let hash: String
    }

    let course: Course
    let files: Int
    let runs: Int
    let possible: Double
    let students: [Student]
    let questions: [Item]
    let damaged: [Damaged]
    let shared: [Shared]
    let edited: [Edited]

    init(_ gradebook: Gradebook) {
        course = Course(title: gradebook.title, hash: gradebook.courseHash)
        files = gradebook.files
        runs = gradebook.runs
        possible = gradebook.possible.value
        students = gradebook.students.map { Student($0, columns: gradebook.columns) }
        questions = gradebook.items.map { Item($0) }
        damaged = gradebook.damaged.map { Damaged(file: $0.file, reason: $0.reason) }
        shared = gradebook.shared.map { Shared(lesson: $0.lesson, identities: $0.identities, files: $0.files) }
        edited = gradebook.edited.map { Edited(id: $0.question, students: $0.students, changed: $0.changed) }
    }
}

extension GradebookDocument.Student {
    init(_ student: Gradebook.Student, columns: [Gradebook.Column]) {
        identity = student.identity
        file = student.file
        otherFiles = student.otherFiles
        folder = student.folder
        minutes = student.minutes
        earned = student.earned.value
        lessons = Dictionary(
            uniqueKeysWithValues: zip(columns, student.lessons).map { column, earned in
                (column.lesson, GradebookDocument.Score(earned: earned.value, possible: column.possible.value))
            })
        exam = student.exam.map {
            GradebookDocument.Score(earned: $0.earned.value, possible: $0.possible.value)
        }
        questions = student.marks.map { GradebookDocument.Mark($0) }
        remarks = student.remarks
    }
}

extension GradebookDocument.Mark {
    init(_ mark: MarkedQuestion) {
        id = mark.question
        lesson = mark.lesson
        exam = mark.isExam
        earned = mark.earned.value
        possible = mark.possible.value
        shown = mark.shown?.value
        answer = mark.firstAnswer
        edited = mark.wasEdited
        goals = mark.trial.map(GoalDocument.all(of:))
    }
}

extension GradebookDocument.Item {
    init(_ item: ItemStatistics) {
        id = item.question
        lesson = item.lesson
        students = item.students
        difficulty = item.difficulty
        discrimination = item.discrimination
        upperLower = item.upperLower
        answers = item.answers.map {
            GradebookDocument.Answer(text: $0.text, count: $0.count, right: $0.isRight, foreseen: $0.isForeseen)
        }
    }
}
