import Lessons
import Progress
import Quiz
import Scenario

/// A quiz or an exam that is being taken.
struct QuizPlay {
    let request: QuizRequest
    var bank: QuizBank
    var sitting: Sitting
    /// Where it is kept; nil where nothing is.
    let record: SittingRecord?
    /// What the demos measured that its questions are about.
    var evidence: [String: DemoResult] = [:]
    /// The task whose cluster is on the stage.
    var work: TaskWork?
    /// When the present question was put, for how long it takes; real time, which marks nothing.
    var askedAt = ContinuousClock.now
    /// How long it has lasted, for an exam.
    var clock: ExamClock?
    /// How long it may last; nil for a quiz.
    let minutes: Int?
    /// Calls out when little time is left, for as long as the exam is open.
    var alarm: ExamAlarm?
    /// True when handing in with open questions has been asked for once.
    var wasWarned = false

    var question: Question? { sitting.present?.question }
    var isExam: Bool { sitting.mode == .exam }

    /// `quiz 2/10`, and for an exam what is left of its time.
    var placeText: String {
        let count = sitting.attempts.count
        let text = "\(request.title) \(min((sitting.place ?? count) + 1, count))/\(count)"
        guard let secondsLeft else { return text }
        return text + (secondsLeft > 120 ? " (\(secondsLeft / 60) min left)" : " (\(secondsLeft) s left)")
    }

    /// Nil for a quiz. The clock is read anew.
    var secondsLeft: Int? {
        guard var clock, let minutes else { return nil }
        clock.advance(to: .now)
        return clock.left(ofMinutes: minutes)
    }

    /// Goes on from what is kept of it.
    mutating func reload(_ log: [LoggedAnswer]) {
        guard let record else { return }
        sitting = Sitting(
            record.mode, asking: bank.questions(of: record.paper), seed: record.paper.seed,
            rules: sitting.attempts.first?.rules ?? .lesson, replaying: log.map(\.entry))
    }
}
