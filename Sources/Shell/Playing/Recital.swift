import Cluster
import Glibc
import Grading
import Lessons
import Quiz
import Scenario
import Terminal

/// A lesson played from beginning to end with nobody at the prompt.
///
/// It prints what a student would see, asks nothing, stores nothing, and marks only the answers it was given.
public struct Recital {
    /// What came of one question.
    public struct Answered: Sendable {
        public let question: Question
        /// Nil when no answer was given for it.
        public let attempt: Attempt?
        /// What the goals of a task came to.
        public let trial: TrialResult?

        init(question: Question, attempt: Attempt?, trial: TrialResult? = nil) {
            self.question = question
            self.attempt = attempt
            self.trial = trial
        }
    }

    public private(set) var results: [DemoResult] = []
    public private(set) var answered: [Answered] = []
    private let lesson: Lesson
    private let answers: AnswerSheet?
    private let isRepeatable: Bool
    private var session: Session

    /// - Parameter isRepeatable: whether demos that live in real time live in virtual time here, so that it ends the same
    ///   each time.
    public init(
        _ lesson: Lesson, programs: ProgramRegistry, seed: UInt64, answers: AnswerSheet?, isRepeatable: Bool = false
    ) {
        self.lesson = lesson
        self.answers = answers
        self.isRepeatable = isRepeatable
        session = Session(programs: programs, demos: lesson.playableDemos, seed: seed)
    }

    /// True when every expectation held and every answer given was right.
    public var isGood: Bool {
        results.allSatisfy(\.allHeld)
            && answered.allSatisfy { $0.attempt.map { $0.state == .finished(.right) } ?? true }
    }

    /// Plays the lesson, or one of its steps, counted from 1; `write` takes the lines as they come.
    ///
    /// - Throws: what stops a demo.
    public mutating func play(
        step: Int? = nil, capabilities: Capabilities, write: @escaping ([StyledLine]) -> Void
    ) throws(ScenarioError) {
        let renderer = LessonRenderer(capabilities: capabilities)
        for stop in lesson.stops where step == nil || stop.step + 1 == step {
            write(renderer.lines(stop, of: lesson, withHeading: stop.index == 0))
            switch stop.action {
            case .read: break
            case .ask(let question): ask(question, renderer, write)
            case .play(let block, let predictions): try play(block, predictions, capabilities, write)
            }
        }
    }

    private mutating func ask(_ question: Question, _ renderer: LessonRenderer, _ write: ([StyledLine]) -> Void) {
        var attempt = Attempt(
            of: question, arrangement: Arrangement(seed: session.seed, question: question.id))
        write(renderer.lines(asking: attempt))
        guard let text = answers?.answer(to: question.id) else {
            write(renderer.said("not asked"))
            answered.append(Answered(question: question, attempt: nil))
            return
        }
        if let task = question.kind.task {
            let commands = task.commands(in: text)
            let control = RunControl(interrupt: Signals.shared.interrupt)
            guard let trial = TaskTrial(programs: session.programs).run(task, commands: commands, control) else {
                return
            }
            write(renderer.lines(trial))
            write(renderer.said(attempt.submit(commands, trial).message))
            return answered.append(Answered(question: question, attempt: attempt, trial: trial))
        } else {
            let outcome = attempt.answer(text, evidence: evidence(for: question))
            write(renderer.said("\(text): \(outcome.message)"))
        }
        answered.append(Answered(question: question, attempt: attempt))
    }

    private mutating func play(
        _ block: DemoBlock, _ predictions: [Question], _ capabilities: Capabilities,
        _ write: @escaping ([StyledLine]) -> Void
    ) throws(ScenarioError) {
        guard let demo = session.demo(named: block.name) else { throw block.problem }
        var control = RunControl(interrupt: Signals.shared.interrupt)
        let renderer = ReportRenderer(capabilities: capabilities)
        control.report = { report in
            if case .line = report { return }
            write(renderer.lines(report))
        }
        // Behind a prediction the demo stands by itself.
        if predictions.isEmpty { write([StyledLine()]) }
        try session.begin(demo, parameters: isRepeatable ? session.repeatable(demo) : [], control)
        try session.play(control)
        if let result = session.results[demo.name] { results.append(result) }
        for question in predictions {
            guard let place = answered.firstIndex(where: { $0.question.id == question.id }),
                var attempt = answered[place].attempt, let evidence = evidence(for: question)
            else { continue }
            if let result = attempt.resolve(with: evidence) {
                write(LessonRenderer(capabilities: capabilities).said(result.message))
            }
            answered[place] = Answered(question: question, attempt: attempt)
        }
    }

    private func evidence(for question: Question) -> Evidence? {
        guard let reference = question.kind.answerFrom else { return nil }
        return session.results[reference.demo]?.measure(named: reference.measure).map { Evidence($0) }
    }
}

extension DemoBlock {
    /// What keeps it from being played.
    var problem: ScenarioError {
        do throws(ScenarioError) {
            _ = try demo(of: "")
            return ScenarioError(location: location, length: 1, message: "\(name) cannot be played")
        } catch {
            return error
        }
    }
}
