import Quiz
import Scenario

/// Proves lessons: what reading them has found, and what can be found only by looking at all of them or by running them.
public struct Checker: Sendable {
    /// Finds unknown commands, wrong options and the like without running a demo.
    public var validate: @Sendable (DemoBlock) -> [DemoFault]
    /// Runs the demos; nil leaves them unrun.
    public var runner: (any DemoRunner)?
    /// How many lines a stop takes on a terminal 80 characters wide, all that is printed before the prompt included.
    public var height: (@Sendable (Stop, Lesson) -> Int)?

    public init(
        validate: @escaping @Sendable (DemoBlock) -> [DemoFault] = { $0.faults },
        runner: (any DemoRunner)? = nil,
        height: (@Sendable (Stop, Lesson) -> Int)? = nil
    ) {
        self.validate = validate
        self.runner = runner
        self.height = height
    }

    /// - Parameter course: the ids of all lessons of the course, for `requires`; nil if the course is not known.
    public func check(_ lessons: [LoadedLesson], course: Set<String>? = nil) -> CheckReport {
        var shared = SharedNames()
        return CheckReport(
            lessons: lessons.map { loaded in
                var problems = Problems(loaded.problems)
                if let lesson = loaded.lesson {
                    check(frontMatterOf: lesson, course: course, problems: &problems)
                    shared.add(lesson, problems: &problems)
                    check(stepsOf: lesson, problems: &problems)
                    check(demosOf: lesson, problems: &problems)
                }
                return LessonReport(loaded, problems: problems.list.sorted())
            })
    }

    private func check(frontMatterOf lesson: Lesson, course: Set<String>?, problems: inout Problems) {
        let id = lesson.id
        let name = lesson.path.split(separator: "/").last.map(String.init) ?? lesson.path
        if !id.isEmpty, let file = LessonFileName(path: lesson.path), file.id != id {
            let number = file.number.map { ($0 < 10 ? "0" : "") + "\($0)" } ?? "NN"
            problems.report(
                .fileName, at: lesson.frontMatter.idLocation, length: id.count,
                "The id is `\(id)`, but the file is called \(name).", hint: "Call it \(number)-\(id).md.")
        }
        guard let course else { return }
        for required in lesson.requires where !course.contains(required) {
            problems.report(
                .unknownLesson, at: lesson.frontMatter.requiresLocation, "There is no lesson `\(required)` to require.",
                hint: Nearest.word(to: required, among: course.sorted()).map { "Did you mean `\($0)`?" })
        }
    }

    private func check(stepsOf lesson: Lesson, problems: inout Problems) {
        for step in lesson.steps {
            let words = step.prose.reduce(0) { $0 + WordCount.words(in: $1.markdown) }
            guard words > Limits.wordsInStep else { continue }
            problems.report(
                .stepTooLong, at: step.location,
                "This step has \(words) words of prose; more than \(Limits.wordsInStep) are read by nobody at a prompt.",
                hint: "Split it, or say less.")
        }
        guard let height else { return }
        for stop in lesson.stops {
            let lines = height(stop, lesson)
            guard lines > Limits.linesOfStop else { continue }
            problems.report(
                .stepTooTall, at: stop.location ?? lesson.steps[stop.step].location,
                "What is shown at once from here on takes \(lines) lines at 80 columns; a terminal has "
                    + "\(Limits.linesOfStop).", hint: "Split the step.")
        }
    }
}
