import Quiz
import Scenario

extension Checker {
    /// Runs the demos that are sound, and marks each question's own answer.
    func check(demosOf lesson: Lesson, problems: inout Problems) {
        var outcomes: [String: DemoOutcome] = [:]
        for demo in lesson.demos {
            let faults = validate(demo)
            for fault in faults { problems.report(fault, as: .demoSyntax) }
            guard faults.isEmpty, let runner else { continue }
            let outcome = runner.run(demo)
            report(outcome, problems: &problems)
            if outcome.ending == .finished { outcomes[demo.name] = outcome }
        }
        for question in lesson.questions {
            check(answerOf: question, of: lesson, outcomes: outcomes, problems: &problems)
        }
    }

    private func report(_ outcome: DemoOutcome, problems: inout Problems) {
        switch outcome.ending {
        case .finished: break
        case .failed(let fault): problems.report(fault, as: .demoFailed)
        case .limit(let fault): problems.report(fault, as: .demoLimit)
        }
        for expectation in outcome.expectations where !expectation.held {
            problems.report(
                .expectationFailed, at: expectation.location,
                "The demo expects `\(expectation.text)`, which does not hold"
                    + (expectation.detail.map { ": \($0)." } ?? "."))
        }
    }

    /// A question accepts its own key, typed as a student would.
    private func check(
        answerOf question: Question, of lesson: Lesson, outcomes: [String: DemoOutcome], problems: inout Problems
    ) {
        if let task = question.kind as? ClusterTask {
            return check(task: task, of: question, problems: &problems)
        }
        // The key is elsewhere.
        if question.kind.isSealed { return }
        var evidence: Evidence?
        if let reference = question.kind.answerFrom {
            // A demo that was not run, or is not there, has been reported or was not to be run.
            guard let outcome = outcomes[reference.demo] else { return }
            guard let measured = outcome.measures[reference.measure] else {
                let isWritten = lesson.demo(named: reference.demo)?.measures?.contains(reference.measure) ?? false
                guard isWritten else { return }
                problems.report(
                    .answerUnknown, at: question.place, length: 3,
                    "The run of `\(reference.demo)` does not come to its measure `\(reference.measure)`.",
                    hint: Problems.suggestion(for: reference.measure, among: outcome.measures.keys.sorted()))
                return
            }
            evidence = measured
        }
        guard let key = question.kind.key(given: evidence) else {
            problems.report(
                .answerRejected, at: question.place, length: 3, "No answer to `\(question.id)` can be told.")
            return
        }
        let typed = question.kind.show(key, in: .asWritten)
        switch question.kind.read(typed, in: .asWritten) {
        case .unclear(let why):
            problems.report(
                .answerRejected, at: question.place, length: 3,
                "The answer of `\(question.id)`, “\(typed)”, is not understood when it is typed: \(why)")
        case .answer(let answer) where question.kind.judge(answer, against: evidence) != .right:
            problems.report(
                .answerRejected, at: question.place, length: 3,
                "The answer of `\(question.id)`, “\(typed)”, is not accepted by its own marking.",
                hint: "Look at the tolerance and the traps.")
        case .answer:
            if let evidence { check(tolerance: question, evidence: evidence, problems: &problems) }
        }
    }

    /// Whoever answers with what theory says is right, and so is whoever answers with what was measured: as the demo
    /// takes the two for one, so has the question.
    private func check(tolerance question: Question, evidence: Evidence, problems: inout Problems) {
        guard let measured = evidence.measured, let theory = evidence.theory else { return }
        let answer = measured.exactText
        let judgement = question.kind.judge(answer, against: Evidence(measured: nil, theory: theory))
        guard judgement != .right else { return }
        problems.report(
            .toleranceTight, at: question.place, length: 3,
            "The demo measures \(measured.text) where theory says \(theory.text); the tolerance of `\(question.id)` is tighter "
                + "than that.", hint: "Make it no tighter than what the demo expects.")
    }
}

extension Problems {
    mutating func report(_ fault: DemoFault, as rule: Rule) {
        report(rule, at: fault.location, length: fault.length, fault.message, hint: fault.hint)
    }
}

extension Question {
    /// Where it stands, as the problems of a lesson say it.
    var place: SourceLocation {
        SourceLocation(file: location.file, line: location.line, column: location.column)
    }
}
