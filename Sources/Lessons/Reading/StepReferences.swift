import Scenario

/// Looks for the steps that are said to cover an item of the syllabus.
enum StepReferences {
    static func report(in lesson: Lesson, problems: inout Problems) {
        let titles = lesson.steps.map(\.title)
        for name in lesson.frontMatter.coverage.flatMap(\.places) where !titles.contains(name.value) {
            problems.report(
                .unknownStep, at: name.location, length: name.length, "This lesson has no step “\(name.value)”.",
                hint: Nearest.word(to: name.value, among: titles).map { "Did you mean “\($0)”?" })
        }
    }
}
