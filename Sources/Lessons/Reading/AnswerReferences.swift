import Quiz
import Scenario

/// Looks at the demos and measures that questions take their answers from.
enum AnswerReferences {
    static func report(in lesson: Lesson, problems: inout Problems) {
        for question in lesson.questions {
            guard let reference = question.kind.answerFrom else { continue }
            if let demo = lesson.demo(named: reference.demo) {
                // Of a demo that cannot be read nothing is known; that is reported already.
                guard let measures = demo.measures, !measures.contains(reference.measure) else { continue }
                problems.report(
                    .answerUnknown, at: question.place, length: 3,
                    "The answer of `\(question.id)` comes from `\(reference)`; the demo has no measure "
                        + "`\(reference.measure)`.", hint: Problems.suggestion(for: reference.measure, among: measures))
            } else {
                problems.report(
                    .answerUnknown, at: question.place, length: 3,
                    "The answer of `\(question.id)` comes from `\(reference)`; this lesson has no demo "
                        + "`\(reference.demo)`.",
                    hint: Problems.suggestion(for: reference.demo, among: lesson.demos.map(\.name)))
            }
        }
    }
}
