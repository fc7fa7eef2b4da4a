import Cluster
import Lessons
import Quiz
import Scenario
import Terminal

extension Shell {
    // MARK: Prompt

    /// True while what is typed is an answer.
    var isAnswering: Bool {
        if quiz != nil { return !isWorking }
        guard session.inPlay == nil, !isPresenting, !isWorking, case .answer? = lesson?.player.offer else {
            return false
        }
        return true
    }

    /// The attempt at the question that waits, in a quiz or a lesson.
    var presentAttempt: Attempt? {
        if let quiz { return quiz.sitting.present }
        return lesson.flatMap { lesson in lesson.question.map { lesson.attempt(at: $0) } }
    }

    /// True when what is typed are the commands of a task.
    var isWorking: Bool { !isPresenting && work != nil }

    /// The task whose cluster is on the stage, of a quiz or a lesson.
    var work: TaskWork? {
        get { quiz == nil ? lesson?.work : quiz?.work }
        set {
            if quiz == nil { lesson?.work = newValue } else { quiz?.work = newValue }
        }
    }

    var prompt: StyledLine {
        if awaitsIdentity { return StyledLine(identityAsked.ask + "? ") }
        if let quiz { return StyledLine("\(quiz.placeText)\(isWorking ? " task" : "")> ") }
        guard let lesson else { return "troupe> " }
        if isAnswering { return "answer> " }
        let simulation = session.stage.simulation
        let time = simulation.events > 0 ? " " + simulation.now.text.filter { $0 != " " } : ""
        if isWorking { return StyledLine("task\(time)> ") }
        return StyledLine("\(lesson.placeText)\(time)> ")
    }

    // MARK: Lines

    /// Performs one line. Nothing has happened when it throws.
    func perform(_ text: String, file: String, line: Int) throws(ScenarioError) -> Next {
        if awaitsIdentity {
            performIdentity(text)
            return .goOn
        }
        if isInteractive, quiz != nil, !isWorking { return try performQuizAnswer(text) }
        if isInteractive, isAnswering { return try performAnswer(text) }
        if isWorking { return try performInTask(text, file: file, line: line) }
        if isInteractive, text.allSatisfy(\.isWhitespace) {
            try pressEnter()
            return .goOn
        }
        forgetExamOffer()
        if StatementBlock.begins(text) || text.contains("\n") {
            try session.perform(try Script.parse(text, file: file, firstLine: line), control())
            return .goOn
        }
        guard let command = try CommandLine(text, file: file, line: line) else { return .goOn }
        if let word = ShellWord(typed: command.verb.text) { return try perform(word, command) }
        readDemosIfNeeded(for: command)
        try performCommand(command)
        return .goOn
    }

    /// Performs a command of the scenario language, at a readable pace where a person looks on.
    func performCommand(_ command: CommandLine) throws(ScenarioError) {
        try performCommand(command) { command, control throws(ScenarioError) in
            try session.perform(command, control)
        }
    }

    /// Performs a command in the way of whoever asks for it.
    func performCommand(
        _ command: CommandLine, _ perform: (CommandLine, RunControl) throws(ScenarioError) -> Void
    ) throws(ScenarioError) {
        let words = ShellWord.allCases.map(\.rawValue)
        guard let known = CommandRegistry.command(named: command.verb.text) else {
            throw ScenarioError(
                location: command.verb.location, length: command.verb.length,
                message: "“\(command.verb.text.truncated(to: 40))” is no command",
                suggestion: Nearest.word(to: command.verb.text, among: CommandRegistry.names + words), topic: "commands"
            )
        }
        let isRead = known.help.group == .look || ["table", "plot", "cluster"].contains(known.help.name)
        if command.verb.text == "demo" {
            try playDemo(command)
        } else if isRead {
            try paging { () throws(ScenarioError) in try perform(command, control()) }
        } else {
            try perform(command, control())
            let letsTimePass = known.help.group == .time
            if letsTimePass, Signals.shared.interrupt.isRaised {
                say("Stopped at \(session.stage.simulation.now.text).")
            }
        }
    }
}

extension LessonSummary {
    /// `10, Concurrency`
    var label: String { [number.map(String.init), title].compactMap(\.self).joined(separator: ", ") }
}
