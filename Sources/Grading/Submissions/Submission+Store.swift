import Lessons
import Progress
import Quiz

extension Submission {
    /// Everything that a student has answered, from the store that keeps it.
    ///
    /// - Parameter troupe: the version of the program.
    public init(
        of store: ProgressStore, bank: QuestionBank, identity: String, troupe: String
    ) throws(ProgressError) {
        let log = try store.answers()
        var seconds: [String: Int] = [:]
        for answer in log { seconds[answer.lesson, default: 0] += answer.secondsSpent }
        let known = bank.lessons.map(\.id)
        let others = seconds.keys.filter { !known.contains($0) }.sorted()
        self.init(
            troupe: troupe, identity: identity, course: Course(title: bank.course.title, hash: bank.hash),
            lessons: (known + others).compactMap { id in
                seconds[id].map { Lesson(id: id, minutes: ($0 + 30) / 60) }
            },
            sittings: try store.sittings().map(Sitting.init), log: log.map(SubmittedEntry.init))
    }

    /// How many questions are answered in it, and in how many lessons.
    public var extent: (questions: Int, lessons: Int) {
        let answered = log.filter { $0.answer != nil && $0.verdict != Verdict.worked.rawValue }
        return (Set(answered.map(\.question)).count, Set(answered.map(\.lesson)).count)
    }

    /// In how many tasks something was done.
    public var tasks: Int { Set(log.filter { $0.verdict == Verdict.worked.rawValue }.map(\.question)).count }
}

extension Submission.Sitting {
    fileprivate init(_ record: SittingRecord) {
        self.init(
            number: record.id, mode: record.mode.rawValue, seed: "\(record.paper.seed)",
            questions: record.paper.questions, seconds: record.clock?.spent, clockMoved: record.clock?.wasMoved)
    }
}

extension SubmittedEntry {
    fileprivate init(_ logged: LoggedAnswer) {
        let entry = logged.entry
        self.init(
            lesson: logged.lesson, question: entry.question, content: logged.contentHash,
            verdict: entry.verdict.rawValue, answer: entry.answer, attempt: entry.attempt, hints: entry.hints,
            unsure: entry.isUnsure, seed: logged.seed.map { "\($0)" }, seconds: logged.secondsSpent,
            sitting: logged.sitting, earned: entry.earned?.fraction, possible: entry.possible?.fraction)
    }
}
