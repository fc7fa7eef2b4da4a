import Cluster
import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// Showing a lesson to a room: one stop a screen, keys instead of answers, and nothing stored.
extension Shell {
    /// Presents a lesson from a step, counted from 0, until the presenter leaves.
    public func present(_ lesson: Lesson, fromStep step: Int = 0) -> Int32 {
        TerminalMode.remember()
        Signals.shared.install()
        defer { TerminalMode.restoreKeepingInput() }
        isPresenting = true
        keepNothing()
        let editor = LineEditor(historyPath: nil)
        beginReadingCourse()
        know(lesson.playableDemos)
        self.lesson = LessonPlay(lesson, at: nil, seed: session.seed, entries: [])
        _ = self.lesson?.player.go(toStep: step)
        showSlide()
        while Signals.shared.endingSignal == nil {
            Signals.shared.interrupt.clear()
            switch waitForPresenter() {
            case .next: if goOn() == .quit { return 0 }
            case .previous: if self.lesson?.player.previous() != nil { showSlide() }
            case .black: blackOut()
            case .key: showKey()
            case .typing(let text): if runTyped(text, editor) == .quit { return 0 }
            case .leave: return 0
            }
        }
        return 0
    }

    private func showSlide() {
        guard let play = lesson, let stop = play.player.stop else { return }
        session.presentDemo = play.player.latestDemo?.name ?? session.presentDemo
        clearScreen()
        write(Slide(stop: stop, lesson: play.lesson, capabilities: capabilities).lines)
    }

    // MARK: Keys

    private func waitForPresenter() -> Remote {
        let keys = PlayKeys { [self] in try? region.erase() }
        defer { try? region.erase() }
        while Signals.shared.endingSignal == nil {
            try? region.draw([status])
            if Signals.shared.interrupt.isRaised { Signals.shared.interrupt.clear() }
            guard let key = keys.wait(milliseconds: 60_000) else { continue }
            guard let wish = Remote(key, before: keys.pressedNext) else { continue }
            if case .typing = wish { keys.keepRest() }
            return wish
        }
        return .leave
    }

    private var status: StyledLine {
        let player = lesson?.player
        let place = "\(min((player?.position ?? 0) + 1, player?.stops.count ?? 0)) of \(player?.stops.count ?? 0)"
        let keys = "Space next · PgUp back · B black · K key · Ctrl-D leaves"
        let whole = "    \(place)   \(keys)"
        return StyledLine(capabilities.legible(whole.count < capabilities.textWidth ? whole : "  \(keys)"), .dim)
    }

    /// The next thing of the lesson: the rest of a demo that is held, a demo, or the next stop.
    private func goOn() -> Next {
        // Going on from the last screen leaves.
        guard lesson?.player.isFinished == false else { return .quit }
        if let question = lesson?.question { lesson?.player.settle(question.id) }
        guard session.inPlay == nil else { return playing { () throws(ScenarioError) in try self.playRest() } }
        switch lesson?.player.enter() {
        case .play(let block): return playing { () throws(ScenarioError) in try self.playBlock(block) }
        case .finish: showEnd()
        case .show, .ask, nil: showSlide()
        }
        return .goOn
    }

    private func playing(_ play: () throws(ScenarioError) -> Void) -> Next {
        do throws(ScenarioError) {
            try play()
        } catch {
            say(error.description)
        }
        return .goOn
    }

    private func showEnd() {
        guard let lesson = lesson?.lesson else { return }
        clearScreen()
        write([
            StyledLine(), StyledLine("    " + capabilities.legible("That was \(lesson.title)."), .heading),
            StyledLine(),
        ])
    }

    private func blackOut() {
        clearScreen()
        let keys = PlayKeys()
        while !Signals.shared.interrupt.isRaised, keys.wait(milliseconds: 60_000) == nil {}
        showSlide()
    }

    private func showKey() {
        guard case .ask(let question)? = lesson?.player.stop?.action else {
            return say("There is no question here.")
        }
        let key = question.kind.key(given: evidence(for: question)).map {
            withText(question.kind.show($0, in: .asWritten), of: question)
        }
        let text = [key.map { "**\($0)**" }, question.explain.isEmpty ? nil : question.explain].compactMap(\.self)
        write([StyledLine()] + Markdown(text.joined(separator: "\n\n"), margin: 4).lines(capabilities))
    }

    /// A choice by its number is hard to follow from afar.
    private func withText(_ key: String, of question: Question) -> String {
        if question.kind is Order || question.kind is Match || question.kind is Multi {
            return question.kind.key(given: nil).map(question.kind.spell) ?? key
        }
        if let task = question.kind as? ClusterTask { return task.solutionCommands.joined(separator: "; ") }
        let choices = question.kind.choices(in: .asWritten)
        guard let number = Int(key), choices.indices.contains(number - 1) else { return key }
        return "\(number). \(choices[number - 1])"
    }

    // MARK: Commands

    /// Takes a command whose beginning was typed, and runs it; an empty line goes back to the slide.
    private func runTyped(_ text: String, _ editor: LineEditor) -> Next {
        editor.typeAhead(text)
        let prompt = self.prompt
        guard case .line(let line) = read(editor, prompt) else { return .goOn }
        guard line.contains(where: { !$0.isWhitespace }) else { return .goOn }
        return takeTurn(line, promptWidth: prompt.width, editor) == .quit ? .quit : .goOn
    }
}
