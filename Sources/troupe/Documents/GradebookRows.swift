import Grading
import Quiz

/// `troupe grade --csv`: a row for each student, a column for each lesson.
struct GradebookRows {
    let text: String

    init(_ gradebook: Gradebook) {
        let hasExam = gradebook.students.contains { $0.exam != nil }
        var csv = CSVText()
        csv.append(
            ["identity", "folder"] + gradebook.columns.map(\.lesson) + (hasExam ? ["exam", "exam_possible"] : [])
                + ["earned", "possible", "minutes", "file"])
        for student in gradebook.students {
            let exam =
                hasExam ? [student.exam?.earned.description ?? "", student.exam?.possible.description ?? ""] : []
            let possible = gradebook.possible + (student.exam?.possible ?? .zero)
            csv.append(
                [student.identity, student.folder ?? ""] + student.lessons.map(\.description) + exam
                    + [student.earned.description, possible.description, "\(student.minutes)", student.file])
        }
        text = csv.text
    }
}
