import Quiz
import Scenario

extension Checker {
    /// Marks each question's own answer, given the runs of the demos.
    func check(keysOf draft: inout Draft, outcomes: [DemoRun: DemoOutcome]) {
        guard let lesson = draft.loaded.lesson else { return }
        var finished: [String: DemoOutcome] = [:]
        for demo in draft.demos {
            if let outcome = outcomes[DemoRun(demo)], outcome.ending == .finished { finished[demo.name] = outcome }
        }
        for question in lesson.questions {
            // A task is examined by itself; the key of a sealed question is elsewhere.
            if question.kind is ClusterTask || question.kind.isSealed { continue }
            check(answerOf: question, of: lesson, outcomes: finished, problems: &draft.problems)
        }
    }

    /// A question accepts its own key, typed as a student would.
    private func check(
        answerOf question: Question, of lesson: Lesson, outcomes: [String: DemoOutcome], problems: inout Problems
    ) {
        var evidence: Evidence?
        var isClaimHeld = true
        if let reference = question.kind.answerFrom {
            // A demo that was not run, or is not there, has been reported or was not to be run.
            guard let outcome = outcomes[reference.demo] else { return }
            isClaimHeld = outcome.expectations.allSatisfy(\.held)
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
            // A demo that does not hold has been reported; what it measures is no measure for a tolerance.
            if let evidence, isClaimHeld { check(tolerance: question, evidence: evidence, problems: &problems) }
            check(trapsOf: question, evidence: evidence, problems: &problems)
        }
    }

    /// Whoever falls into a trap is told why, and not that they are right.
    private func check(trapsOf question: Question, evidence: Evidence?, problems: inout Problems) {
        guard let number = question.kind as? Number else { return }
        // What one run measures may lie near a trap by chance; what theory says does not.
        let key = evidence.map { Evidence(measured: $0.theory == nil ? $0.measured : nil, theory: $0.theory) }
        for trap in number.traps where number.judge(trap.value.exactText, against: key) == .right {
            problems.report(
                .trapAccepted, at: question.place, length: 3,
                "The trap \(trap.value.text) of `\(question.id)` is marked right: it lies within the tolerance.",
                hint: "Make the tolerance smaller, or leave the trap out.")
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

    /// The ids of the tasks whose scenarios name what is not there.
    func check(tasksOf lesson: Lesson, problems: inout Problems) -> Set<String> {
        var broken: Set<String> = []
        for question in lesson.questions {
            guard let task = question.kind as? ClusterTask else { continue }
            for script in [task.setup, task.trial, task.solution]
            where !check(namesOf: script.script, problems: &problems) {
                broken.insert(question.id)
            }
        }
        return broken
    }

    /// What has no outcome is told where it stands; a node that is fixed is one of the set-up.
    func report(_ rehearsal: TaskRehearsal, of task: ClusterTask, problems: inout Problems) {
        for fault in rehearsal.faults { problems.report(fault, as: .taskUnsolved) }
        guard let nodes = rehearsal.nodes else { return }
        for (name, place) in zip(task.fixed, task.fixedLocations) where !nodes.contains(name) {
            problems.report(
                .taskSyntax, at: place, length: name.count, "No node `\(name)` in the set-up.",
                hint: Nearest.word(to: name, among: nodes).map { "Did you mean `\($0)`?" })
        }
    }

    /// A task is not done by doing nothing, and done by its solution.
    func report(
        _ result: TrialResult, of question: Question, isSolved: Bool, problems: inout Problems
    ) {
        guard isSolved else {
            if result.isMet {
                problems.report(
                    .taskMetAtOnce, at: question.place, length: 3,
                    "The goals of `\(question.id)` are met by its set-up alone; there is nothing to do.",
                    hint: "Set it up so that a goal fails.")
            }
            return
        }
        for goal in result.goals where !goal.isMet {
            problems.report(
                .taskUnsolved, at: question.place, length: 3,
                "The solution of `\(question.id)` does not meet `\(goal.text)`: it came to "
                    + "\(goal.values.joined(separator: ", ")) at seeds "
                    + "\(TaskTrial.seeds.map { "\($0)" }.joined(separator: ", ")).")
        }
    }
}

extension Question {
    /// Where it stands, as the problems of a lesson say it.
    var place: SourceLocation {
        SourceLocation(file: location.file, line: location.line, column: location.column)
    }
}
