import Quiz
import Scenario

/// The names that are unique in a course, and which lesson had them first.
struct SharedNames {
    private var lessons: [String: String] = [:]
    private var demos: [String: String] = [:]
    private var questions: [String: String] = [:]

    /// Reports what an earlier lesson has already. Names that a lesson itself has twice are found when it is read.
    mutating func add(_ lesson: Lesson, problems: inout Problems) {
        if let first = lessons[lesson.id], !lesson.id.isEmpty {
            problems.report(
                .duplicateLesson, at: lesson.frontMatter.idLocation, length: lesson.id.count,
                "\(first) has the id `\(lesson.id)` already.")
        }
        for demo in lesson.demos {
            guard let first = demos[demo.name], first != lesson.path else { continue }
            let fence = SourceLocation(file: demo.location.file, line: demo.location.line - 1, column: 1)
            problems.report(.duplicateDemo, at: fence, length: 3, "\(first) has a demo `\(demo.name)` already.")
        }
        for question in lesson.questions {
            guard let first = questions[question.id], first != lesson.path else { continue }
            problems.report(
                .duplicateQuestion, at: question.place, length: 3, "\(first) has a question `\(question.id)` already.",
                hint: "The id of a question is unique in the course: progress hangs on it.")
        }
        add(lesson)
    }

    /// Knows the names of a lesson that is not itself checked.
    mutating func add(_ lesson: Lesson) {
        lessons[lesson.id] = lessons[lesson.id] ?? lesson.path
        for demo in lesson.demos { demos[demo.name] = demos[demo.name] ?? lesson.path }
        for question in lesson.questions { questions[question.id] = questions[question.id] ?? lesson.path }
    }
}
