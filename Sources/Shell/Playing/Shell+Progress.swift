import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// The map of the course: what is finished, where the student is, and what comes next.
extension Shell {
    func showProgress() {
        let summaries = (try? library().summaries()) ?? []
        let positions = isInteractive ? (try? store.positions()) ?? [] : []
        let marks = (try? store.marks()) ?? []
        let next = nextLesson(among: summaries)?.id
        let steps = Dictionary(
            ((try? lessons()) ?? []).map { ($0.id, $0.steps.count) }, uniquingKeysWith: { first, _ in first })
        let missed = missedQuestions()
        let rows = summaries.map { summary -> [StyledLine] in
            let position = positions.first { $0.lesson == summary.id }
            let mark = marks.first { $0.lesson == summary.id }
            let done = position.map { $0.isFinished ? steps[summary.id] ?? 0 : $0.step } ?? 0
            return [
                StyledLine(summary.number.map(String.init) ?? ""), StyledLine(capabilities.legible(summary.title)),
                bar(done, of: steps[summary.id] ?? 0), state(of: summary, position, isNext: summary.id == next),
                StyledLine(mark.map { "\($0.earned.description) of \($0.possible.description)" } ?? ""),
                StyledLine(missed[summary.id].map(String.init) ?? ""),
            ]
        }
        var columns: [Table.Column] = [
            .init("", .right), .init("lesson", .left), .init("steps", .left), .init("", .left),
            .init("points", .right), .init("missed", .right),
        ]
        let isMissing = missed.isEmpty
        if isMissing { columns.removeLast() }
        write(Table(columns: columns, rows: rows.map { isMissing ? $0.dropLast() : $0 }).lines(capabilities))
        showSteps()
    }

    /// The lesson that comes next: the first that is not finished.
    func nextLesson(among summaries: [LessonSummary]) -> LessonSummary? {
        let finished = Set((try? store.positions())?.filter(\.isFinished).map(\.lesson) ?? [])
        return summaries.first { !finished.contains($0.id) }
    }

    private func state(of summary: LessonSummary, _ position: LessonPosition?, isNext: Bool) -> StyledLine {
        if lesson?.lesson.id == summary.id { return StyledLine("you are here", .accent) }
        if position?.isFinished == true { return StyledLine("finished", .good) }
        if isNext { return StyledLine(position == nil ? "next" : "begun, next", .accent) }
        return StyledLine(position == nil ? "" : "begun")
    }

    /// `████░░░░  4 of 8`; to who listens the numbers alone.
    private func bar(_ done: Int, of count: Int) -> StyledLine {
        guard count > 0 else { return StyledLine() }
        let numbers = "\(min(done, count)) of \(count)"
        guard !capabilities.accessible else { return StyledLine(numbers) }
        let width = 8
        let full = min(done, count) * width / count
        let glyphs = capabilities.glyphs
        let bar = String(repeating: glyphs.full, count: full) + String(repeating: glyphs.empty, count: width - full)
        return [StyledText(bar + "  " + numbers)]
    }

    /// How many questions of each lesson were missed or skipped when they were last asked: worth another look.
    private func missedQuestions() -> [String: Int] {
        var last: [String: [String: Verdict]] = [:]
        for logged in (try? store.answers()) ?? [] where logged.entry.possible != nil {
            last[logged.lesson, default: [:]][logged.entry.question] = logged.entry.verdict
        }
        return last.mapValues { $0.values.count { $0 != .right } }.filter { $0.value > 0 }
    }

    /// The steps of the lesson that is open.
    private func showSteps() {
        guard let play = lesson else { return }
        let present = play.player.stop?.step ?? play.lesson.steps.count
        let rows = play.lesson.steps.enumerated().map { place, step -> [StyledLine] in
            let state: StyledLine =
                place < present ? StyledLine("done", .good) : place == present ? StyledLine("here", .accent) : ""
            return [StyledLine("\(place + 1)"), StyledLine(capabilities.legible(step.title)), state]
        }
        let columns: [Table.Column] = [.init("", .right), .init("step of this lesson", .left), .init("", .left)]
        write([StyledLine()] + Table(columns: columns, rows: rows).lines(capabilities))
    }
}
