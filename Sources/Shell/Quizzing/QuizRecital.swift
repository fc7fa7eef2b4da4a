import Grading
import Lessons
import Quiz
import Scenario
import Terminal

/// A quiz or an exam with nobody at the prompt: it prints the questions, asks nothing, stores nothing, and marks only
/// the answers that it was given.
public struct QuizRecital {
    /// What came of one question.
    public struct Answered: Sendable {
        public let lesson: String
        /// Open where no answer was given.
        public let attempt: Attempt
    }

    public let request: QuizRequest
    public let paper: Paper
    public private(set) var answered: [Answered] = []
    private var bank: QuizBank
    private let rules: AttemptRules
    private let answers: AnswerSheet?
    private var session: Session

    /// - Parameters:
    ///   - lessons: those that are asked about.
    ///   - schedule: what is due, for a quiz of that.
    public init(
        _ request: QuizRequest, _ lessons: [LessonSketch], _ course: Course, programs: ProgramRegistry, seed: UInt64,
        schedule: Schedule = Schedule(), answers: AnswerSheet?
    ) {
        self.request = request
        bank = QuizBank(lessons, for: request.aim == .exam ? course.exam : nil)
        rules = request.aim == .exam ? .exam : course.rules
        self.answers = answers
        session = Session(programs: programs, demos: lessons.flatMap(\.playableDemos), seed: seed)
        paper = bank.draw { pool in
            if request.aim == .exam {
                return .exam(
                    from: pool, count: request.count ?? course.exam.questions,
                    seed: request.seed ?? course.exam.seed ?? seed)
            }
            return .quiz(
                from: pool, count: request.count ?? QuizRequest.countStandard, seed: request.seed ?? seed,
                schedule: schedule, today: Today.day, onlyDue: request.aim == .due)
        }
    }

    /// The same paper with its answers, as a sitting.
    public var result: SittingResult { SittingResult(answered.map(\.attempt)) }

    /// True when every answer that was given is right.
    public var isGood: Bool {
        answered.allSatisfy { $0.attempt.entries.isEmpty || $0.attempt.state == .finished(.right) }
    }

    /// Goes through the paper; `write` takes the lines as they come.
    public mutating func play(capabilities: Capabilities, write: ([StyledLine]) -> Void) {
        let renderer = LessonRenderer(capabilities: capabilities)
        let questions = bank.questions(of: paper)
        for (place, question) in questions.enumerated() {
            let lesson = bank.lesson(of: question)
            let heading = HeadingRule(
                [request.title, "\(place + 1) of \(questions.count)", capabilities.legible(lesson?.title ?? "")])
            var attempt = Attempt(
                of: question, rules: rules, arrangement: Arrangement(seed: paper.seed, question: question.id))
            write([heading.line(capabilities)] + renderer.lines(asking: attempt))
            if let text = answers?.answer(to: question.id) {
                let outcome = mark(text, &attempt)
                write(renderer.said(request.aim == .exam ? text : "\(text): \(outcome.message)"))
            } else {
                write(renderer.said("not asked"))
            }
            write([StyledLine()])
            answered.append(Answered(lesson: lesson?.id ?? "", attempt: attempt))
        }
        guard answers != nil else { return }
        write(renderer.said("\(result.points). \(result.sentence)"))
    }

    private func mark(_ text: String, _ attempt: inout Attempt) -> Outcome {
        guard let task = attempt.question.kind.task else {
            return attempt.answer(text, evidence: evidence(for: attempt.question))
        }
        let commands = task.commands(in: text)
        guard !attempt.question.kind.isSealed,
            let trial = TaskTrial(programs: session.programs).run(task, commands: commands)
        else { return attempt.handIn(commands) }
        return attempt.submit(commands, trial)
    }

    private func evidence(for question: Question) -> Evidence? {
        guard let reference = question.kind.answerFrom, let demo = session.demo(named: reference.demo),
            let result = try? session.measure(demo, RunControl())
        else { return nil }
        return result.measure(named: reference.measure).map { Evidence($0) }
    }
}
