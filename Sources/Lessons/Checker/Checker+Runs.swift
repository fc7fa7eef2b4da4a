import Quiz
import Scenario

extension Checker {
    /// A piece of work that depends on no other, and may be done on any core.
    private enum Piece: Sendable {
        case demo(DemoRun)
        /// A task as it is found, and solved.
        case task(ClusterTask, Question, isSolved: Bool)
        case typing(Typing)
    }

    private enum Finding: Sendable {
        case demo(DemoOutcome)
        case task(TrialResult?)
        case rehearsal(TaskRehearsal, TrialResult?)
        case typing([DemoFault])
    }

    /// Runs what there is to run, what students meet first before the rest. False when somebody stopped it.
    func run(_ drafts: inout [Draft], with runner: any DemoRunner, _ control: CheckControl) -> Bool {
        var outcomes: [DemoRun: DemoOutcome] = [:]
        let first = drafts.indices.flatMap { place in firstPieces(of: drafts[place]).map { (place, $0) } }
        let isDone = perform(first, "demos and tasks", runner, control) { place, piece, finding in
            note(piece, finding, &outcomes, &drafts[place].problems)
        }
        guard isDone else { return false }
        for place in drafts.indices { check(keysOf: &drafts[place], outcomes: outcomes) }
        let second = drafts.indices.flatMap { place in
            morePieces(of: drafts[place], outcomes).map { (place, $0) }
        }
        let isWhole = perform(second, "seeds and settings", runner, control) { place, piece, finding in
            note(piece, finding, &outcomes, &drafts[place].problems)
        }
        guard isWhole else { return false }
        for place in drafts.indices { check(steadinessOf: &drafts[place], runner, outcomes) }
        return true
    }

    private func firstPieces(of draft: Draft) -> [Piece] {
        let demos = draft.demos.map { Piece.demo(DemoRun($0)) }
        let tasks = (draft.loaded.lesson?.questions ?? []).flatMap { question -> [Piece] in
            guard let task = question.kind as? ClusterTask, !draft.brokenTasks.contains(question.id) else { return [] }
            return [false, true].map { .task(task, question, isSolved: $0) }
        }
        return demos + tasks
    }

    /// Of demos that ran to their end: each of their choices, the commands shown with them, and the other seeds.
    private func morePieces(of draft: Draft, _ outcomes: [DemoRun: DemoOutcome]) -> [Piece] {
        let sound = draft.demos.filter { outcomes[DemoRun($0)]?.ending == .finished }
        let choices = sound.flatMap { demo in demo.choices.map { Piece.demo(DemoRun(demo, choice: $0)) } }
        let typings = draft.typings.filter { typing in typing.demo.map(sound.contains) ?? true }.map {
            Piece.typing($0)
        }
        // A run in real time takes its time, and its seed decides little.
        let random = sound.filter { demo in
            outcomes[DemoRun(demo)].map { !$0.expectations.isEmpty && !$0.isLive } ?? false
        }
        let reruns = random.flatMap { demo in (1..<max(seeds, 1)).map { Piece.demo(DemoRun(demo, number: $0)) } }
        return typings + choices + reruns
    }

    private func perform(
        _ pieces: [(draft: Int, piece: Piece)], _ name: String, _ runner: any DemoRunner, _ control: CheckControl,
        receive: (Int, Piece, Finding) -> Void
    ) -> Bool {
        var done = 0
        control.progress(WorkProgress("check", done: 0, of: pieces.count, "runs", at: name))
        ParallelWork(pieces.count) { number -> Finding in
            switch pieces[number].piece {
            case .demo(let run): .demo(runner.run(run))
            case .task(let task, _, isSolved: false): .task(runner.run(task, commands: []))
            case .task(let task, _, isSolved: true): Self.solve(task, with: runner)
            case .typing(let typing): .typing(runner.type(typing))
            }
        }.perform { number, finding in
            if control.isStopped() { return false }
            receive(pieces[number].draft, pieces[number].piece, finding)
            done = number + 1
            control.progress(WorkProgress("check", done: done, of: pieces.count, "runs", at: name))
            return true
        }
        return done == pieces.count && !control.isStopped()
    }

    /// What the goals come to after the solution, at each seed; or else what keeps them from an outcome, with its place.
    private static func solve(_ task: ClusterTask, with runner: any DemoRunner) -> Finding {
        let rehearsal = runner.rehearse(task) ?? TaskRehearsal()
        guard rehearsal.faults.isEmpty else { return .rehearsal(rehearsal, nil) }
        return .rehearsal(rehearsal, runner.run(task, commands: task.solutionCommands))
    }

    private func note(
        _ piece: Piece, _ finding: Finding, _ outcomes: inout [DemoRun: DemoOutcome], _ problems: inout Problems
    ) {
        switch (piece, finding) {
        case (.demo(let run), .demo(let outcome)):
            outcomes[run] = outcome
            if run.number == 0 { report(outcome, of: run, problems: &problems) }
        case (.task(_, let question, let isSolved), .task(let result?)):
            report(result, of: question, isSolved: isSolved, problems: &problems)
        case (.task(let task, let question, _), .rehearsal(let rehearsal, let result)):
            report(rehearsal, of: task, problems: &problems)
            if let result { report(result, of: question, isSolved: true, problems: &problems) }
        case (.typing, .typing(let faults)):
            for fault in faults { problems.report(fault, as: .typedCommand) }
        default: break
        }
    }
}

extension DemoBlock {
    /// Each of its parameters with each of the values that it may have besides its default.
    fileprivate var choices: [DemoRun.Choice] {
        guard let demo = try? demo(of: "") else { return [] }
        return demo.parameters.flatMap { parameter in
            parameter.choices.dropFirst().map { DemoRun.Choice(parameter: parameter.name, value: $0) }
        }
    }
}
