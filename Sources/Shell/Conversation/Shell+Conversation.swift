import Cluster
import Glibc
import Lessons
import Progress
import Quiz
import Scenario
import Terminal

extension Shell {
    /// Talks with a person until they leave. The exit code of an interactive session is always 0.
    public func converse() -> Int32 {
        TerminalMode.remember()
        Signals.shared.install()
        defer { TerminalMode.restoreKeepingInput() }
        let editor = LineEditor(historyPath: History.standardPath(environment: options.environment))
        notices = editor.notices
        setExamAlarm()
        if lesson == nil, quiz == nil, firstOffer == nil { welcome() }
        beginReadingCourse()
        while true {
            if let failure = editor.historyFailure {
                warnOnce(.history, "The history lasts for this session only: \(failure)")
            }
            let prompt = self.prompt
            switch readStatement(editor, prompt) {
            case .line(let text):
                if takeTurn(text, promptWidth: prompt.width, editor) == .quit { return farewell() }
            case .interrupted(let hadText):
                if !hadText { say("Ctrl-D or quit leaves. \(unsaved ?? "Everything is saved.")") }
            case .end, .ended:
                return farewell()
            }
            if Signals.shared.endingSignal != nil { return farewell() }
            Signals.shared.interrupt.clear()
        }
    }

    /// A line, or the lines of a `when` or `repeat` up to its `end`.
    private func readStatement(_ editor: LineEditor, _ prompt: StyledLine) -> LineEditor.Entry {
        let first = read(editor, prompt)
        guard case .line(let text) = first, !isAnswering else { return first }
        var block = StatementBlock(text)
        while block.isOpen {
            let next = read(editor, StyledLine("… ".padded(to: prompt.width, .right)))
            switch next {
            case .line(let more): block.add(more)
            case .interrupted: return .interrupted(hadText: true)
            case .end, .ended: return next
            }
        }
        return .line(block.text)
    }

    func read(_ editor: LineEditor, _ prompt: StyledLine) -> LineEditor.Entry {
        let legible = StyledLine(prompt.runs.map { StyledText(capabilities.legible($0.text), $0.style) })
        return editor.read(
            prompt: legible, palette: Palette(capabilities), remembers: !isAnswering,
            completer: { [self] in Completer(self).completions(of: $0, word: $1) })
    }

    /// Performs what was entered. A paste goes on line by line, until one of them is wrong or somebody stops it.
    func takeTurn(_ text: String, promptWidth: Int, _ editor: LineEditor) -> Next {
        let wasAnswering = isAnswering
        let next = perform(text, promptWidth: promptWidth)
        if next != .goOn || wasAnswering || Signals.shared.interrupt.isRaised {
            tell(notRun: editor.forgetPaste())
        }
        return next
    }

    private func tell(notRun lines: [String]) {
        guard !lines.isEmpty else { return }
        let shown = lines.prefix(8)
        say("Not run: \(lines.count) more pasted line\(lines.count == 1 ? "" : "s").")
        write(shown.map { [StyledText("    " + capabilities.verbatim($0), .dim)] })
        if lines.count > shown.count { say("  … and \(lines.count - shown.count) more") }
    }

    /// Performs a line that a person typed, and shows what is wrong with it under the line itself.
    private func perform(_ text: String, promptWidth: Int) -> Next {
        defer { try? region.erase() }
        do throws(ScenarioError) {
            return try perform(text, file: "-", line: 1)
        } catch {
            show(error, in: text, promptWidth: promptWidth)
            return .refused
        }
    }

    private func show(_ error: ScenarioError, in text: String, promptWidth: Int) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let place = error.location.line - 1
        guard error.location.file == "-", lines.indices.contains(place) else {
            return say("\(error.location): \(error.advice(capabilities))")
        }
        let caret = Caret(
            line: String(lines[place]), column: error.location.column, length: error.length,
            message: capabilities.legible(error.advice(capabilities)))
        // Only a line by itself still stands right above.
        write(lines.count == 1 ? caret.lines(capabilities, underPrompt: promptWidth) : caret.lines(capabilities))
    }

    // MARK: Welcome and farewell

    private func welcome() {
        let text = "troupe \(options.version) · everything here is simulated · nothing leaves this computer"
        write(Prose(StyledLine(capabilities.legible(text)), margin: 0, hanging: 2).lines(capabilities))
        blank()
        do throws(LibraryError) {
            let loaded = try library().loadedCourse
            for problem in loaded.problems { say(problem.description) }
            if try !offerOpenQuiz() { offerNext() }
            let reviews = (try? store.reviews()) ?? []
            let schedule = Schedule(reviews)
            let due = Set(reviews.map(\.question)).count { schedule.isDue($0, on: Today.day) }
            if due > 0 { say("\(due) question\(due == 1 ? " is" : "s are") due today: quiz due") }
        } catch {
            say(error.description)
        }
    }

    private func farewell() -> Int32 {
        try? store.saveWaiting()
        let place = quiz.map { $0.placeText + ($0.isExam ? "; the time runs on" : "") } ?? lesson?.placeText
        guard let place else { return 0 }
        say(unsaved ?? "Saved at \(place). To come back: troupe")
        return 0
    }

    /// What of this session will be lost; nil where nothing will.
    private var unsaved: String? {
        guard store.hasUnsaved else { return nil }
        return store.path == nil ? "Nothing of this session is kept." : "What you answered last could not be saved."
    }
}
