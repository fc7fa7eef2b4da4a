import Quiz
import Scenario

/// Looks at the demos and measures that questions take their answers from.
enum AnswerReferences {
    static func report(in lesson: Lesson, problems: inout Problems) {
        for question in lesson.questions {
            guard let reference = question.kind.answerFrom else { continue }
            let place = question.location
            let location = SourceLocation(file: place.file, line: place.line, column: place.column)
            guard lesson.demo(named: reference.demo) != nil else {
                problems.report(
                    .answerUnknown, at: location, length: 3,
                    "The answer of `\(question.id)` comes from `\(reference)`; this lesson has no demo `\(reference.demo)`.",
                    hint: Problems.suggestion(for: reference.demo, among: lesson.demos.map(\.name)))
                continue
            }
        }
    }
}
