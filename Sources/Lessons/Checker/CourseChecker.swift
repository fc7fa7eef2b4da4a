import Quiz
import Scenario

/// Proves what a course file says of the lessons beside it.
public enum CourseChecker {
    /// Everything that is wrong with the file, in its order.
    ///
    /// - Parameter lessons: all that stand beside it.
    public static func check(_ loaded: LoadedCourse, lessons: [LoadedLesson]) -> [LessonProblem] {
        var problems = Problems(loaded.problems)
        let known = lessons.compactMap(\.lesson)
        let ids = lessons.map { $0.lesson?.id ?? LessonFileName(path: $0.path)?.id ?? $0.path }
        let questions = Set(known.flatMap { $0.questions.map(\.id) })
        for reference in loaded.references {
            let name = reference.name
            switch reference.kind {
            case .lesson where !ids.contains(name.value):
                problems.report(
                    .unknownLesson, at: name.location, length: name.length, "There is no lesson `\(name.value)`.",
                    hint: Problems.suggestion(for: name.value, among: ids))
            case .question where !questions.contains(name.value):
                problems.report(
                    .unknownQuestion, at: name.location, length: name.length, "There is no question `\(name.value)`.",
                    hint: Nearest.word(to: name.value, among: questions.sorted()).map { "Did you mean `\($0)`?" })
            default: break
            }
        }
        checkExam(loaded, lessons: known, problems: &problems)
        let covered = Set(known.flatMap(\.covers))
        for (item, location) in loaded.syllabus where !covered.contains(item) {
            problems.report(
                .itemUncovered, at: location, length: "\(item)".count, "No lesson covers item \(item) of the syllabus.",
                hint: "Name it under `covers` in the lesson that does, with the step.")
        }
        return problems.list.sorted()
    }

    private static func checkExam(_ loaded: LoadedCourse, lessons: [Lesson], problems: inout Problems) {
        let exam = loaded.course.exam
        guard let place = loaded.examLocation else { return }
        let asked = lessons.filter { exam.from.isEmpty || exam.from.contains($0.id) }
        let count = asked.reduce(0) { $0 + $1.pool(of: exam).count }
        guard count < exam.questions else { return }
        problems.report(
            .examTooLarge, at: place,
            "The exam asks \(exam.questions) questions, and its lessons have \(count) that an exam can ask.",
            hint: "Ask fewer, or name more lessons in `from`.")
    }
}
