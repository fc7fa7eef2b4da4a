import Quiz
import Scenario

extension Checker {
    /// What a lesson promises and asks about, and what the course asks of each of its lessons.
    func check(demandsOf lesson: Lesson, _ surroundings: Surroundings, problems: inout Problems) {
        for (objective, place) in zip(lesson.objectives, lesson.frontMatter.objectiveLocations)
        where !ObjectiveWords(objective).areAsked(in: lesson) {
            problems.report(
                .objectiveUnasked, at: place, length: objective.count,
                "No question shares two words with this objective, so nobody is asked whether it is met.",
                hint: "Ask about it, in its words.")
        }
        let items = surroundings.course.syllabus.map(\.number)
        for coverage in lesson.frontMatter.coverage where !items.isEmpty && !items.contains(coverage.item) {
            problems.report(
                .unknownItem, at: coverage.location, length: "\(coverage.item)".count,
                "The syllabus of the course has no item \(coverage.item).",
                hint: "The items stand under `syllabus` in course.yaml.")
        }
        let standard = surroundings.course.standard
        if standard.predictions { check(predictionsOf: lesson, problems: &problems) }
        let kinds = Set(lesson.questions.map { ($0.kind as? Sealed)?.kindName ?? type(of: $0.kind).name })
        let tasks = lesson.questions.filter { $0.kind is ClusterTask }
        for (has, wanted, what) in [
            (lesson.questions.count, standard.questions, "question"), (kinds.count, standard.kinds, "kind of question"),
            (tasks.count, standard.tasks, "task"),
        ] where has < wanted {
            problems.report(
                .belowStandard, at: lesson.frontMatter.idLocation, length: lesson.id.count,
                "This lesson has \(Self.count(has, what)); each lesson of the course has \(Self.count(wanted, what)) or more."
            )
        }
        for task in tasks where task.hints.count < standard.hints {
            problems.report(
                .belowStandard, at: task.place, length: 3,
                "The task `\(task.id)` has \(Self.count(task.hints.count, "hint")); each task of the course has "
                    + "\(Self.count(standard.hints, "hint")) or more.")
        }
    }

    private func check(predictionsOf lesson: Lesson, problems: inout Problems) {
        for step in lesson.steps {
            let before = step.blocks.prefix { if case .demo = $0 { false } else { true } }
            guard let demo = step.demo, !before.contains(where: { if case .quiz = $0 { true } else { false } }) else {
                continue
            }
            problems.report(
                .demoUnpredicted, at: demo.fence, length: 3, "Nothing is asked before the demo `\(demo.name)` runs.",
                hint: "Let students predict what it measures: a question above it with `answer-from`.")
        }
    }

    /// “1 task”, “no tasks”, “2 kinds of question”.
    private static func count(_ count: Int, _ what: String) -> String {
        guard count != 1 else { return "1 \(what)" }
        let words = what.split(separator: " ", maxSplits: 1)
        let plural = ([words[0] + "s"] + words.dropFirst()).joined(separator: " ")
        return count == 0 ? "no \(plural)" : "\(count) \(plural)"
    }
}

extension DemoBlock {
    /// Where its fence stands.
    var fence: SourceLocation { SourceLocation(file: location.file, line: location.line - 1, column: 1) }
}
