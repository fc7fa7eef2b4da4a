import Lessons
import Quiz
import Scenario

/// A lesson that is being gone through: where the student is, and what they have answered.
struct LessonPlay {
    var player: Player
    var attempts: [String: Attempt]
    /// What the course allows.
    let rules: AttemptRules
    /// What the demos measured as they are written, for marking predictions.
    var evidence: [String: DemoResult] = [:]
    /// When the open question was put, for how long it takes; real time, which marks nothing.
    var askedAt = ContinuousClock.now
    /// True when commands were given since the open question was shown.
    var hasLookedAside = false
    /// True when the demo on the stage was held or changed on its way, so that its result marks nothing.
    var wasHeld = false
    /// The task whose cluster is on the stage.
    var work: TaskWork?
    /// What the parts of questions are arranged by.
    private let seed: UInt64

    init(
        _ lesson: Lesson, at place: Place?, seed: UInt64, rules: AttemptRules = .lesson, entries: [AttemptEntry] = []
    ) {
        var attempts: [String: Attempt] = [:]
        for question in lesson.questions where entries.contains(where: { $0.question == question.id }) {
            let arrangement = Arrangement(seed: seed, question: question.id)
            attempts[question.id] = Attempt(of: question, rules: rules, arrangement: arrangement, replaying: entries)
        }
        self.seed = seed
        let settled = attempts.filter { $0.value.isSettled }.map(\.key)
        player = Player(lesson, settled: Set(settled), at: place)
        self.attempts = attempts
        self.rules = rules
    }

    var lesson: Lesson { player.lesson }

    /// `lesson 10 (2/7)`: the number of its file, or else its id, and the step.
    var placeText: String {
        let steps = lesson.steps.count
        let step = min((player.stop?.step ?? steps - 1) + 1, steps)
        return "lesson \(lesson.number.map(String.init) ?? lesson.id) (\(step)/\(steps))"
    }

    /// The question that waits for an answer.
    var question: Question? {
        guard case .answer(let question) = player.offer else { return nil }
        return question
    }

    /// The attempt at a question as far as it has come.
    func attempt(at question: Question) -> Attempt {
        attempts[question.id]
            ?? Attempt(of: question, rules: rules, arrangement: Arrangement(seed: seed, question: question.id))
    }

    mutating func withAttempt<Result>(_ question: Question, _ change: (inout Attempt) -> Result) -> Result {
        var attempt = attempt(at: question)
        defer { attempts[question.id] = attempt }
        return change(&attempt)
    }

    /// What the student predicted of a demo, by measure.
    func predictions(of demo: String) -> [String: String] {
        var found: [String: String] = [:]
        for question in lesson.questions where question.isPrediction {
            guard let reference = question.kind.answerFrom, reference.demo == demo else { continue }
            guard let answer = attempts[question.id]?.entries.first(where: { $0.answer != nil })?.answer else {
                continue
            }
            found[reference.measure] = question.kind.show(answer, in: .asWritten)
        }
        return found
    }
}

extension Attempt {
    /// True when Enter may pass the question: it is over, or a prediction is locked.
    var isSettled: Bool {
        switch state {
        case .open: false
        case .locked, .finished: true
        }
    }
}
