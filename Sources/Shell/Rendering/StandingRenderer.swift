import Grading
import Lessons
import Quiz
import Scenario
import Terminal

/// The map of the course: what is done and when the rest is due, what is known how well, and what to do next.
public struct StandingRenderer {
    let capabilities: Capabilities
    /// The lesson that is open.
    let presentLesson: String?

    public init(capabilities: Capabilities, presentLesson: String? = nil) {
        self.capabilities = capabilities
        self.presentLesson = presentLesson
    }

    /// - Parameter misconceptions: what their names mean.
    public func lines(_ standing: Standing, misconceptions: [String: String] = [:]) -> [StyledLine] {
        let parts = [
            lessons(standing),
            strengths(standing.topics.filter { $0.asked > 0 }, title: "topic", share: "known") { $0.name },
            strengths(standing.misconceptions, title: "believed by many, and not so", share: "overcome") {
                let meaning = misconceptions[$0.name] ?? $0.name
                return meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning
            },
            advice(standing.advice),
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
    }

    // MARK: Lessons

    private func lessons(_ standing: Standing) -> [StyledLine] {
        let next = standing.lessons.first { $0.state != .finished }?.id
        let columns: [(column: Table.Column, cell: (LessonStanding) -> StyledLine)] = [
            (.init("", .right), { StyledLine($0.number.map(String.init) ?? "") }),
            (.init("lesson", .left), { StyledLine(capabilities.legible($0.title)) }),
            (.init("steps", .left), { bar($0.stepsDone, of: $0.steps) }),
            (.init("", .left), { state(of: $0, isNext: $0.id == next) }),
            (.init("due", .left), { due($0) }),
            (.init("points", .right), { points($0) }),
            (.init("missed", .right), { StyledLine($0.missed > 0 ? "\($0.missed)" : "") }),
            (.init("to ask", .right), { StyledLine($0.dueQuestions > 0 ? "\($0.dueQuestions)" : "") }),
        ]
        // A column that has nothing to say takes room from those that have.
        let shown = columns.filter { column in standing.lessons.contains { !column.cell($0).plain.isEmpty } }
        let rows = standing.lessons.map { lesson in shown.map { $0.cell(lesson) } }
        return Table(columns: shown.map(\.column), rows: rows).lines(capabilities)
    }

    private func state(of lesson: LessonStanding, isNext: Bool) -> StyledLine {
        if lesson.id == presentLesson { return StyledLine("you are here", .accent) }
        if lesson.state == .finished { return StyledLine("finished", .good) }
        if isNext { return StyledLine(lesson.state == .begun ? "begun, next" : "next", .accent) }
        return StyledLine(lesson.state == .begun ? "begun" : "")
    }

    private func due(_ lesson: LessonStanding) -> StyledLine {
        guard let due = lesson.due else { return StyledLine() }
        let day = String(due.description.prefix(10))
        if lesson.state == .finished { return StyledLine(day, .dim) }
        return lesson.isLate ? StyledLine(day + ", late", .bad) : StyledLine(day)
    }

    private func points(_ lesson: LessonStanding) -> StyledLine {
        guard lesson.possible > .zero else { return StyledLine() }
        return StyledLine("\(lesson.earned.description) of \(lesson.possible.description)")
    }

    // MARK: Strength

    private func strengths(
        _ strengths: [Strength], title: StyledLine, share: StyledLine, name: (Strength) -> String
    ) -> [StyledLine] {
        guard !strengths.isEmpty else { return [] }
        let rows = strengths.map { strength -> [StyledLine] in
            let percent = Int(((strength.recall ?? 0) * 100).rounded())
            let known: StyledLine =
                hasGauges ? [StyledText("\(gauge(percent, of: 100))  \(percent)%")] : StyledLine("\(percent)%")
            return [
                StyledLine(capabilities.legible(name(strength))), known,
                StyledLine("\(strength.asked) of \(strength.questions)"),
                StyledLine(strength.missed > 0 ? "\(strength.missed)" : ""),
            ]
        }
        let columns: [Table.Column] = [
            .init(title, .left), .init(share, .left), .init("asked", .right), .init("missed", .right),
        ]
        return Table(columns: columns, rows: rows).lines(capabilities)
    }

    // MARK: Bars

    /// A narrow terminal needs the room for words, and nobody listens to bars.
    private var hasGauges: Bool { !capabilities.accessible && capabilities.width >= 72 }

    /// `████░░░░  4 of 8`; to who listens the numbers alone.
    private func bar(_ done: Int, of count: Int) -> StyledLine {
        guard count > 0 else { return StyledLine() }
        let numbers = "\(min(done, count)) of \(count)"
        return hasGauges ? [StyledText("\(gauge(done, of: count))  \(numbers)")] : StyledLine(numbers)
    }

    private func gauge(_ done: Int, of count: Int) -> String {
        let width = 8
        let full = min(done, count) * width / max(1, count)
        let glyphs = capabilities.glyphs
        return String(repeating: glyphs.full, count: full) + String(repeating: glyphs.empty, count: width - full)
    }

    // MARK: Advice

    private func advice(_ advice: [Advice]) -> [StyledLine] {
        guard !advice.isEmpty else { return [] }
        if capabilities.accessible {
            return advice.flatMap {
                Prose(StyledLine(capabilities.legible("Next: type \($0.command). \($0.reason)")), margin: 2)
                    .lines(capabilities)
            }
        }
        let rows = advice.map { [StyledLine($0.command, .accent), StyledLine(capabilities.legible($0.reason))] }
        return Table(columns: [.init("next", .left), .init("", .left)], rows: rows).lines(capabilities)
    }
}
