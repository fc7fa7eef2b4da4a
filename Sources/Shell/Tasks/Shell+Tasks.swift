import Cluster
import Lessons
import Quiz
import Scenario
import Terminal

/// Doing a task of a lesson or an exam: its cluster is on the stage, and what is typed are its commands.
extension Shell {
    /// The words of the shell that work in a task.
    static let wordsInTask: [ShellWord] = [
        .try, .hint, .skip, .leave, .help, .repeat, .progress, .pace, .clear, .quit,
    ]

    /// Puts the task on the stage, where it was left if it was begun before, and shows it.
    func showTask(_ task: ClusterTask, of question: Question) {
        if work?.id != question.id {
            do throws(ScenarioError) {
                try open(task, of: question)
            } catch {
                return say("This task cannot be set up: \(error)")
            }
        }
        guard let work, let attempt = presentAttempt else { return }
        // What an exam would tell is a try.
        let isTold = attempt.isTriedFreely
        let now = isTold ? trial(of: task, after: work.answer(in: session), seeds: [TaskTrial.seeds[0]]) : nil
        var view = QuestionView(attempt)
        if quiz?.isExam == true { view.offers = ["skip", "finish"] }
        write(LessonRenderer(capabilities: capabilities).lines(task, view, isTriedFreely: isTold, now: now))
    }

    private func open(_ task: ClusterTask, of question: Question) throws(ScenarioError) {
        var work = TaskWork(id: question.id, task: task)
        let keptMine = try work.begin(in: &session, quietControl)
        if keptMine { say("Your own cluster is kept: return mine, after the task.") }
        let commands = presentAttempt?.commandsInForce ?? []
        do throws(ScenarioError) {
            for command in commands {
                guard let line = try CommandLine(command) else { continue }
                try work.perform(line, in: &session, quietControl)
            }
            if !commands.isEmpty {
                say("Taken up where you left it, after \(commands.count) command\(commands.count == 1 ? "" : "s").")
            }
        } catch {
            _ = try work.begin(in: &session, quietControl)
            keep("reset", in: question)
            say("The task begins anew: what you had done no longer fits it (\(error.message)).")
        }
        self.work = work
    }

    /// Takes a line typed at `task>`.
    func performInTask(_ text: String, file: String, line: Int) throws(ScenarioError) -> Next {
        guard let question = presentAttempt?.question else { return .goOn }
        if performInExam(text) { return .goOn }
        guard !StatementBlock.begins(text), !text.contains("\n") else {
            throw ScenarioError(
                location: SourceLocation(file: file, line: line, column: 1), length: 1,
                message: "a task takes one command a line", topic: "tasks")
        }
        guard let command = try CommandLine(text, file: file, line: line) else {
            say("Enter passes no open task: commands, then try; or hint · skip · help")
            return .goOn
        }
        if let word = ShellWord(typed: command.verb.text) { return try perform(word, command, in: question) }
        try performCommand(command) { command, control throws(ScenarioError) in
            try give(command, in: question, control)
        }
        if command.verb.text == "reset", let task = question.kind.task { showTask(task, of: question) }
        return .goOn
    }

    private func perform(
        _ word: ShellWord, _ line: CommandLine, in question: Question
    ) throws(ScenarioError) -> Next {
        guard Shell.wordsInTask.contains(word) else {
            throw ScenarioError(
                location: line.verb.location, length: line.verb.length,
                message: "not in a task: finish it, skip it, or leave", topic: "tasks")
        }
        if word == .help, line.words.isEmpty {
            helpInTask(question)
            return .goOn
        }
        if word == .repeat, let task = question.kind.task {
            showTask(task, of: question)
            return .goOn
        }
        return try perform(word, line)
    }

    /// Performs a command of the student, and keeps it on disk when it changed something.
    private func give(
        _ command: CommandLine, in question: Question, _ control: RunControl
    ) throws(ScenarioError) {
        guard var work else { return }
        let before = work.log.count
        try work.perform(command, in: &session, control)
        self.work = work
        if work.log.isEmpty, before > 0 || command.verb.text == "reset" {
            keep("reset", in: question)
        } else if work.log.count > before, let latest = work.log.last {
            keep(latest, in: question)
        }
    }

    private func keep(_ command: String, in question: Question) {
        if quiz == nil {
            lesson?.withAttempt(question) { $0.work(command) }
            record(question)
        } else {
            quiz?.sitting.work(command)
            if !recordInQuiz(question) { askQuizQuestion() }
        }
    }

    /// Examines what has been done, at three seeds, and marks it when every goal is met.
    func tryTask(_ line: CommandLine) throws(ScenarioError) {
        guard let work, let question = presentAttempt?.question else {
            throw ScenarioError(
                location: line.verb.location, length: line.verb.length, message: "there is no task to try here",
                topic: "tasks")
        }
        let commands = work.answer(in: session)
        if quiz != nil { return handIn(commands, of: work.task, question) }
        guard let result = trial(of: work.task, after: commands) else { return say("Stopped. Nothing is counted.") }
        let outcome = lesson?.withAttempt(question) { $0.submit(commands, result) }
        record(question)
        write(LessonRenderer(capabilities: capabilities).lines(result))
        if outcome == .right {
            say("Right.")
        } else {
            say("Not yet: \(result.goals.count { $0.isMet }) of \(result.goals.count) goals met. Trying costs nothing.")
        }
        conclude(question)
    }

    /// In an exam a task has one try, as any question, and nothing is told of it before the end.
    private func handIn(_ commands: [String], of task: ClusterTask, _ question: Question) {
        var result: TrialResult?
        if !question.kind.isSealed {
            result = trial(of: task, after: commands)
            guard result != nil else { return say("Stopped. Nothing is handed in.") }
        }
        _ = quiz?.sitting.submit(commands, result)
        guard recordInQuiz(question) else { return askQuizQuestion() }
        say("Kept.")
        concludeInQuiz()
    }

    private func trial(
        of task: ClusterTask, after commands: [String], seeds: [UInt64] = TaskTrial.seeds
    ) -> TrialResult? {
        let result = TaskTrial(programs: session.programs).run(task, commands: commands, seeds: seeds, control())
        try? region.erase()
        return result
    }

    private func helpInTask(_ question: Question) {
        guard let task = question.kind.task else { return }
        write(LessonRenderer(capabilities: capabilities).said(question.kind.guide))
        let looking = task.permitted.filter { !task.allowed.contains($0) }
        say("These change it: \(task.allowed.joined(separator: " "))")
        say("These are for looking: \(looking.joined(separator: " "))")
        say("And: \(Shell.wordsInTask.map(\.rawValue).joined(separator: " ")). help WORD explains one.")
    }
}

extension Attempt {
    /// The commands of a task since it was last begun anew.
    fileprivate var commandsInForce: [String] {
        let start = commands.lastIndex(of: "reset").map { $0 + 1 } ?? 0
        return Array(commands[start...])
    }
}
