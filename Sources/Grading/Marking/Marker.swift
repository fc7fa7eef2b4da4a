import Lessons
import Quiz

/// Marks submissions anew, by the questions as they now are and by runs made now. Whatever a file says of marks is only
/// compared with.
///
///     let runs = marker.runs(for: submissions)
///     let work = marker.mark(submission) { evidence[$0] }
public struct Marker: Sendable {
    public let bank: QuestionBank

    public init(_ bank: QuestionBank) {
        self.bank = bank
    }

    /// The runs that marking a submission takes.
    public func runs(for submission: Submission) -> Set<MarkingRun> {
        var runs: Set<MarkingRun> = []
        for entry in submission.log where Marker.isAnswer(entry) {
            guard let item = bank[entry.question], !item.question.isPrediction, let answer = entry.answer else {
                continue
            }
            MarkingRun(for: item.question, answer: answer, seed: entry.seed.flatMap { UInt64($0) })
                .map { _ = runs.insert($0) }
        }
        return runs
    }

    /// Marks everything in a submission: each question's first attempt, and in an exam once more.
    ///
    /// - Parameter evidence: what a run came to, as far as the measure of a question is concerned.
    public func mark(
        _ submission: Submission, evidence: (MarkingRun, Question) -> Evidence?
    ) -> [MarkedQuestion] {
        let exams = Set(submission.sittings.filter { $0.mode == Sitting.Mode.exam.rawValue }.map(\.number))
        var order: [Asked] = []
        var entries: [Asked: [SubmittedEntry]] = [:]
        for entry in submission.log {
            let asked = Asked(question: entry.question, isExam: entry.sitting.map(exams.contains) ?? false)
            if entries[asked] == nil { order.append(asked) }
            entries[asked, default: []].append(entry)
        }
        return order.compactMap { asked in
            bank[asked.question].map { mark(entries[asked] ?? [], $0, isExam: asked.isExam, evidence) }
        }
    }

    /// The questions that a submission answers and the course does not have.
    public func unknownQuestions(in submission: Submission) -> [String] {
        Set(submission.log.map(\.question)).filter { bank[$0] == nil }.sorted()
    }

    private struct Asked: Hashable {
        let question: String
        let isExam: Bool
    }

    private static func isAnswer(_ entry: SubmittedEntry) -> Bool {
        switch Verdict(rawValue: entry.verdict) {
        case .right, .wrong, .partly, .locked: true
        case .hinted, .skipped, .worked, nil: false
        }
    }

    private func mark(
        _ entries: [SubmittedEntry], _ item: QuestionBank.Item, isExam: Bool,
        _ evidence: (MarkingRun, Question) -> Evidence?
    ) -> MarkedQuestion {
        let rules = isExam ? AttemptRules.exam : bank.course.rules
        var remarking = Remarking(of: item.question, rules: rules)
        for entry in entries where !remarking.isOver { remarking.append(entry, evidence: evidence) }
        let first = entries.first(where: Marker.isAnswer)
        // A prediction brings its points for being made, where the course counts it.
        let isMade = item.question.isPrediction && first != nil && bank.counts(item)
        let possible = Points(item.question.points)
        return MarkedQuestion(
            question: item.question.id, lesson: item.lesson, isExam: isExam,
            earned: isMade ? possible : remarking.mark?.earned ?? .zero, possible: possible,
            shown: entries.lazy.compactMap(\.earned).first.flatMap(Points.init(fraction:)),
            firstAnswer: first?.answer, isFirstRight: remarking.isFirstRight,
            wasEdited: entries.contains { ![item.content, item.sealedContent].contains($0.content) },
            trial: remarking.trial, remark: remarking.remark)
    }
}
