import Cluster
import Glibc
import Lessons
import Progress
import Scenario
import Terminal

extension Shell {
    /// Talks with a person until they leave. The exit code of an interactive session is always 0.
    public func converse() -> Int32 {
        TerminalMode.remember()
        Signals.shared.install()
        defer { TerminalMode.restore() }
        let editor = LineEditor(historyPath: History.standardPath(environment: options.environment))
        if lesson == nil { welcome() }
        if !editor.keepsHistory { say("The history cannot be written; it lasts for this session only.") }
        while true {
            let prompt = self.prompt
            let entry = editor.read(
                prompt: prompt, palette: Palette(capabilities), remembers: !isAnswering,
                completer: { [self] in Completer(self).completions(of: $0, word: $1) })
            switch entry {
            case .line(let line):
                if perform(line, promptWidth: prompt.width) == .quit { return farewell() }
            case .interrupted(let hadText):
                if !hadText { say("Ctrl-D or quit leaves. Everything is saved.") }
            case .end, .ended:
                return farewell()
            }
            if Signals.shared.endingSignal != nil { return farewell() }
            Signals.shared.interrupt.clear()
        }
    }

    /// Performs lines from a pipe or a file. Stops at the first error with exit code 3, unless told to go on.
    public func perform(linesOf path: String?) -> Int32 {
        Signals.shared.install()
        guard var source = path.map({ LineSource(path: $0) }) ?? LineSource(descriptor: STDIN_FILENO, name: "-") else {
            return complain("\(path ?? "-") cannot be read: \(String(cString: strerror(errno)))")
        }
        var code: Int32 = 0
        while let line = source.next() {
            let start = source.lineNumber
            var block = Block(line)
            while block.isOpen, let more = source.next() { block.add(more) }
            do throws(ScenarioError) {
                if try perform(block.text, file: source.name, line: start) == .quit { return ending(code) }
            } catch {
                code = complain(error.description)
                if !options.keepsGoing { return code }
            }
            if Signals.shared.interrupt.isRaised { return 130 }
        }
        if let failure = source.failure { return complain("\(source.name) cannot be read: \(failure)") }
        return Signals.shared.interrupt.isRaised ? 130 : ending(code)
    }

    /// The exit code of a script: 1 when all of it could be performed, and some expectation failed.
    private func ending(_ code: Int32) -> Int32 { code == 0 && hasFailedExpectation ? 1 : code }

    /// Performs commands of the program's own command line.
    public func perform(commands: [String]) -> Int32 {
        Signals.shared.install()
        for (place, command) in commands.enumerated() {
            do throws(ScenarioError) {
                if try perform(command, file: "-c", line: place + 1) == .quit { return ending(0) }
            } catch {
                let code = complain(error.description)
                if !options.keepsGoing { return code }
            }
            if Signals.shared.interrupt.isRaised { return 130 }
        }
        return ending(0)
    }

    private func complain(_ text: String) -> Int32 {
        let errors = Output(
            descriptor: STDERR_FILENO,
            capabilities: Capabilities(
                environment: options.environment, wishes: options.wishes, isTerminal: Output.isTerminal(STDERR_FILENO)))
        try? errors.write(StyledLine(text))
        return 3
    }

    // MARK: Prompt, welcome and farewell

    /// True while what is typed is an answer.
    var isAnswering: Bool {
        guard session.inPlay == nil, case .answer? = lesson?.player.offer else { return false }
        return true
    }

    var prompt: StyledLine {
        guard let lesson else { return "troupe> " }
        if isAnswering { return "answer> " }
        let number = lesson.player.lesson.number.map(String.init) ?? lesson.player.lesson.id
        let step = min(
            (lesson.player.stop?.step ?? lesson.player.lesson.steps.count - 1) + 1, lesson.player.lesson.steps.count)
        let simulation = session.stage.simulation
        let time = simulation.events > 0 ? " " + simulation.now.text.filter { $0 != " " } : ""
        return StyledLine("lesson \(number) (\(step)/\(lesson.player.lesson.steps.count))\(time)> ")
    }

    private func welcome() {
        write([
            StyledLine(
                capabilities.legible(
                    "troupe \(options.version) · everything here is simulated · nothing leaves this computer")),
            StyledLine(),
        ])
        do throws(LibraryError) {
            let summaries = try library().summaries()
            if let position = try? store.lessonToResume(),
                let known = summaries.first(where: { $0.id == position.lesson }),
                !position.isFinished
            {
                firstOffer = .resume(id: known.id)
                offer("resumes lesson \(known.label)", beside: "lessons · help")
            } else if let next = nextLesson(among: summaries) {
                firstOffer = .begin(id: next.id)
                offer("begins lesson \(next.label)", beside: "lessons · help")
            }
        } catch {
            say(error.description)
        }
    }

    private func nextLesson(among summaries: [LessonSummary]) -> LessonSummary? {
        let finished = Set((try? store.positions())?.filter(\.isFinished).map(\.lesson) ?? [])
        return summaries.first { !finished.contains($0.id) }
    }

    private func farewell() -> Int32 {
        if let lesson {
            let steps = lesson.player.lesson.steps.count
            let step = min((lesson.player.stop?.step ?? steps - 1) + 1, steps)
            say("Saved at lesson \(lesson.player.lesson.number ?? 0) (\(step)/\(steps)). To come back: troupe")
        }
        return 0
    }

    // MARK: Lines

    /// Performs a line that a person typed, and shows what is wrong with it under the line itself.
    private func perform(_ line: String, promptWidth: Int) -> Next {
        TerminalMode.hideTyping()
        defer {
            try? region.erase()
            TerminalMode.restoreKeepingInput()
        }
        do throws(ScenarioError) {
            return try perform(line, file: "-", line: 1)
        } catch {
            if error.location.file == "-", !line.contains("\n") {
                let caret = Caret(
                    line: line, column: error.location.column, length: error.length,
                    message: capabilities.legible(error.advice(capabilities)))
                write(caret.lines(capabilities, underPrompt: promptWidth))
            } else {
                say("\(error.location): \(error.advice(capabilities))")
            }
            return .goOn
        }
    }

    /// Performs one line. Nothing has happened when it throws.
    func perform(_ text: String, file: String, line: Int) throws(ScenarioError) -> Next {
        if isInteractive, isAnswering { return try performAnswer(text) }
        if isInteractive, text.allSatisfy(\.isWhitespace) {
            try pressEnter()
            return .goOn
        }
        if Block.begins(text) || text.contains("\n") {
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
    private func performCommand(_ command: CommandLine) throws(ScenarioError) {
        let words = ShellWord.allCases.map(\.rawValue)
        guard let known = CommandRegistry.command(named: command.verb.text) else {
            throw ScenarioError(
                location: command.verb.location, length: command.verb.length,
                message: "“\(command.verb.text)” is no command",
                suggestion: Nearest.word(to: command.verb.text, among: CommandRegistry.names + words), topic: "commands"
            )
        }
        if command.verb.text == "demo" {
            try playDemo(command)
        } else {
            try session.perform(command, control())
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

/// Lines that belong together: a `when` or `repeat` up to its `end`, or a line that goes on after `\`.
private struct Block {
    private(set) var text: String
    private var depth = 0

    init(_ line: String) {
        text = line
        count(line[...])
    }

    /// True while more lines belong to it. A block that is nested too deeply is left to the parser as it stands.
    var isOpen: Bool { (depth > 0 && depth <= 64) || text.hasSuffix("\\") }

    mutating func add(_ line: String) {
        text += "\n" + line
        count(line[...])
    }

    private mutating func count(_ line: Substring) {
        if Block.begins(String(line)), !line.hasPrefix("let"), !line.hasPrefix("param") { depth += 1 }
        if line.split(whereSeparator: \.isWhitespace).first == "end" { depth -= 1 }
    }

    /// True for a line that begins a statement of the language itself. `repeat` alone is a word of lessons.
    static func begins(_ line: String) -> Bool {
        let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
        return ["param", "let", "when", "repeat"].contains(words.first ?? "") && words.count > 1
    }
}
