import Cluster
import Glibc
import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// Answering the questions of a lesson. What was answered is on disk before its mark is shown.
extension Shell {
    /// Takes a line typed at `answer>`.
    func performAnswer(_ text: String) throws(ScenarioError) -> Next {
        guard let question = lesson?.question else { return .goOn }
        switch AnswerLine(text) {
        case .empty:
            if lesson?.hasLookedAside == true {
                showOffer()
            } else {
                say("Enter passes no open question: an answer, or hint · skip · help")
            }
        case .answer(let answer):
            if let aside = Aside(text, at: lesson?.attempt(at: question)) { return try perform(aside, at: question) }
            self.answer(question, answer)
        case .word(.hint): giveHint(question)
        case .word(.skip): skip(question)
        case .word(.quit): return .quit
        case .word(.leave): if let line = try CommandLine("leave") { _ = try perform(.leave, line) }
        case .word(.help):
            write(LessonRenderer(capabilities: capabilities).said(question.kind.guide))
            let words = AnswerWord.allCases.map { [StyledLine($0.rawValue), StyledLine($0.summary)] }
            let forced = [StyledLine("answer TEXT"), StyledLine("answers with TEXT, even if it is one of these words")]
            let asides = [StyledLine("demo, inspect, …"), StyledLine("commands that are no answer work here too")]
            write(
                Table(columns: [.init(""), .init("")], rows: words + [forced, asides]).lines(capabilities).filter {
                    !$0.isEmpty
                })
        }
        return .goOn
    }

    /// Performs what was typed beside a question; the question stays open.
    private func perform(_ aside: Aside, at question: Question) throws(ScenarioError) -> Next {
        lesson?.hasLookedAside = true
        var next = Next.goOn
        switch aside {
        case .word(let word, let line): next = try perform(word, line)
        case .command(let command):
            if question.isPrediction, command.playsDemos {
                say("Predict first: what you expect, before you see it. Then try what you like.")
                return .goOn
            }
            readDemosIfNeeded(for: command)
            try performCommand(command)
        }
        // A demo ends with the question, and a held one with what Enter does.
        if isAnswering, lesson?.hasLookedAside == true { offer("shows the question again") }
        return next
    }

    func answerWord(_ line: CommandLine) throws(ScenarioError) {
        guard let lesson else { throw noLesson(line) }
        let named = line.words.first.flatMap { word in lesson.lesson.questions.first { $0.id == word.text } }
        guard let question = named ?? lesson.question else { return say("No question waits for an answer.") }
        let words = named == nil ? line.words[...] : line.words.dropFirst()
        answer(question, words.map(\.text).joined(separator: " "))
    }

    func giveHint(_ line: CommandLine) throws(ScenarioError) {
        guard let lesson else { throw noLesson(line) }
        guard let question = lesson.question else { return say("No question waits for an answer.") }
        giveHint(question)
    }

    func skip(_ line: CommandLine) throws(ScenarioError) {
        guard let lesson else { throw noLesson(line) }
        if let question = lesson.question { return skip(question) }
        if self.lesson?.player.skip() == nil { return say("There is nothing to skip: Enter goes on.") }
        showOffer()
    }

    private func answer(_ question: Question, _ text: String) {
        if question.kind.task != nil {
            return say("A task is done with commands. Without a person at the prompt: troupe play --answers FILE")
        }
        let evidence = question.isPrediction ? nil : evidence(for: question)
        guard let outcome = lesson?.withAttempt(question, { $0.answer(text, evidence: evidence) }) else { return }
        record(question)
        write(LessonRenderer(capabilities: capabilities).said(outcome.message))
        conclude(question)
    }

    func giveHint(_ question: Question) {
        guard let hint = lesson?.withAttempt(question, { $0.hint() }) else { return say("There are no more hints.") }
        record(question)
        write(LessonRenderer(capabilities: capabilities).said("Hint \(hint.number) of \(hint.count): \(hint.text)"))
    }

    func skip(_ question: Question) {
        guard lesson?.withAttempt(question, { $0.skip() }) == true else { return leaveOpen() }
        record(question)
        if let task = question.kind.task {
            say("Skipped. This would do:")
            for command in task.solutionCommands { say("  " + command) }
        } else if let key = question.kind.key(given: evidence(for: question)), !question.isPrediction,
            let arrangement = lesson?.attempt(at: question).arrangement
        {
            let shown = question.kind.show(key, in: arrangement)
            write(LessonRenderer(capabilities: capabilities).said("Skipped. The answer: \(shown)"))
        } else {
            say("Skipped.")
        }
        conclude(question)
    }

    /// Passes a question that the course does not let anybody give up; it is asked again when the lesson is.
    private func leaveOpen() {
        guard lesson?.player.skip() != nil else { return }
        lesson?.work = nil
        say("Left open: in this course a question is not given up. quiz asks it again.")
        blank()
        showOffer()
    }

    /// Shows the mark and the explanation of a question that is over, and goes on offering.
    func conclude(_ question: Question) {
        guard let attempt = lesson?.attempts[question.id], attempt.isSettled else { return }
        if let mark = attempt.mark { say(mark.description) }
        if let explanation = attempt.explanation, !question.isPrediction {
            write(LessonRenderer(capabilities: capabilities).said(explanation))
        }
        lesson?.work = nil
        lesson?.player.settle(question.id)
        blank()
        showOffer()
    }

    /// Marks the predictions about a demo that has run, beside what they were about.
    func markPredictions(of questions: [Question]) {
        for question in questions {
            guard let evidence = evidence(for: question) else { continue }
            guard let result = lesson?.withAttempt(question, { $0.resolve(with: evidence) }) else { continue }
            record(question)
            let renderer = LessonRenderer(capabilities: capabilities)
            write(renderer.said(result.message))
            if !question.explain.isEmpty { write(renderer.said(question.explain)) }
        }
    }

    /// Puts on disk what has been answered; an answer that cannot be kept is told. A script's answers are not kept.
    func record(_ question: Question) {
        let entries = lesson?.withAttempt(question) { $0.takeNewEntries() } ?? []
        guard let play = lesson, isInteractive else { return }
        let spent = Int((ContinuousClock.now - play.askedAt).components.seconds)
        let review = play.attempts[question.id].flatMap { question.standsAlone ? Review(of: $0, on: Today.day) : nil }
        for (place, entry) in entries.enumerated() {
            do {
                _ = try store.record(
                    entry, lesson: play.lesson.id, seed: session.seed,
                    contentHash: play.lesson.contentHash(of: question).description, secondsSpent: spent,
                    review: place == entries.count - 1 ? review : nil)
            } catch {
                sayUnsaved(error)
            }
        }
    }

    func sayUnsaved(_ error: ProgressError) {
        say("\(error) It is tried again with your next answer.")
    }

    /// For a run that nobody is shown but that Ctrl-C stops.
    var quietControl: RunControl {
        var control = self.control(report: { _ in })
        control.report = { _ in }
        return control
    }

    /// What the demo that a question is about measures, as it is written, with the student's seed.
    func evidence(for question: Question) -> Evidence? {
        guard let reference = question.kind.answerFrom else { return nil }
        if lesson?.evidence[reference.demo] == nil, let demo = session.demo(named: reference.demo) {
            lesson?.evidence[reference.demo] = try? session.measure(demo, quietControl)
        }
        return lesson?.evidence[reference.demo]?.measure(named: reference.measure).map { Evidence($0) }
    }
}
