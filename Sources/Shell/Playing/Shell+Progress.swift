import Glibc
import Grading
import Lessons
import Progress
import Terminal

/// How the student stands in the course, and what comes next.
extension Shell {
    func showProgress() {
        guard let library = try? library(), let lessons = try? lessons() else { return say("No lessons were found.") }
        let standing = Standing(lessons, library.course, studyRecord, today: Today.day, now: time(nil))
        let renderer = StandingRenderer(capabilities: capabilities, presentLesson: lesson?.lesson.id)
        write(renderer.lines(standing, misconceptions: library.course.misconceptions))
        showSteps()
    }

    /// What is kept of the student; a script looks at nobody's.
    private var studyRecord: StudyRecord {
        guard isInteractive else { return StudyRecord() }
        do {
            return try StudyRecord(store)
        } catch {
            say(error.description)
            return StudyRecord()
        }
    }

    /// The lesson that comes next: the first that is not finished.
    func nextLesson(among summaries: [LessonSummary]) -> LessonSummary? {
        let finished = Set((try? store.positions())?.filter(\.isFinished).map(\.lesson) ?? [])
        return summaries.first { !finished.contains($0.id) }
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
