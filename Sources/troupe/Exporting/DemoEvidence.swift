import Grading
import Lessons
import Quiz
import Scenario
import Shell

/// What the demos came to that questions are answered from, at the seed of the session.
struct DemoEvidence {
    private var found: [String: [String: Evidence]] = [:]

    /// Runs each demo that a question needs, once.
    init(of lessons: [Lesson], common: CommonOptions) throws {
        let needed = Set(lessons.flatMap(\.questions).compactMap(\.kind.answerFrom?.demo)).sorted()
        let runs = CourseRuns(try common.lessons() + lessons, programs: common.programs)
        let seed = common.seed
        let display = common.progressDisplay
        var found: [String: [String: Evidence]] = [:]
        ParallelWork(needed.count) { runs.run(.demo(needed[$0], seed: seed)) }.perform { place, findings in
            found[needed[place]] = findings.measures
            display.show(WorkProgress("exporting", done: place + 1, of: needed.count, "demos"))
            return true
        }
        display.clear()
        self.found = found
    }

    func evidence(_ question: Question) -> Evidence? {
        question.kind.answerFrom.flatMap { found[$0.demo]?[$0.measure] }
    }
}
