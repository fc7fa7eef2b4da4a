import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// Answering the questions of a quiz. What was answered is on disk before its mark is shown.
extension Shell {
    /// Shows the question that waits.
    func askQuizQuestion() {
        guard let attempt = quiz?.sitting.present, let play = quiz else { return }
        quiz?.askedAt = .now
        quiz?.work = nil
        let lesson = play.bank.lesson(of: attempt.question)
        let place = "\((play.sitting.place ?? 0) + 1) of \(play.sitting.attempts.count)"
        write([heading(play.request.title, place, lesson?.title)])
        if isInteractive, let task = attempt.question.kind.task { return showTask(task, of: attempt.question) }
        var view = QuestionView(attempt)
        if play.isExam { view.offers = ["skip", "finish", "help"] }
        write(LessonRenderer(capabilities: capabilities).lines(view))
    }

    /// `── quiz ── 2 of 10 ── Concurrency ──`
    func heading(_ parts: String?...) -> StyledLine {
        HeadingRule(parts.compactMap { $0.map(capabilities.legible) }.filter { !$0.isEmpty }).line(capabilities)
    }

    /// Takes a line typed in a quiz.
    func performQuizAnswer(_ text: String) throws(ScenarioError) -> Next {
        if performInExam(text) { return .goOn }
        switch AnswerLine(text) {
        case .empty: say("Enter passes no open question: an answer, or \(quizWords.joined(separator: " · "))")
        case .answer(let answer): answerInQuiz(answer)
        case .word(.hint): giveHintInQuiz()
        case .word(.skip): skipInQuiz()
        case .word(.leave): leaveQuiz()
        case .word(.quit): return .quit
        case .word(.help): helpInQuiz()
        }
        return .goOn
    }

    /// What an exam does with a line whatever is asked: its time may be up, or it is handed in.
    func performInExam(_ text: String) -> Bool {
        guard let play = quiz, play.isExam else { return false }
        if let minutes = play.minutes, play.secondsLeft == 0 {
            let isEmpty = text.allSatisfy(\.isWhitespace)
            say("The \(minutes) minutes are over.\(isEmpty ? "" : " This answer came too late and is not counted.")")
            endQuiz()
            return true
        }
        if case .answer("finish") = AnswerLine(text) {
            handIn()
            return true
        }
        quiz?.wasWarned = false
        return false
    }

    /// A word of the shell in a script that goes through a quiz; false for one that is not the quiz's.
    func performInQuiz(_ word: ShellWord, _ line: CommandLine) -> Bool {
        switch word {
        case .answer:
            let words = line.words.map(\.text)
            answerInQuiz(words.dropFirst(words.first == quiz?.question?.id ? 1 : 0).joined(separator: " "))
        case .hint: giveHintInQuiz()
        case .skip: skipInQuiz()
        case .leave: leaveQuiz()
        case .start, .quiz:
            quiz = nil
            return false
        default: return false
        }
        return true
    }

    func answerInQuiz(_ text: String) {
        guard let question = quiz?.question else { return }
        let evidence = quizEvidence(for: question)
        guard let outcome = quiz?.sitting.answer(text, evidence: evidence) else { return }
        guard recordInQuiz(question) else { return askQuizQuestion() }
        if quiz?.isExam == true, quiz?.sitting.present?.isFinished == true {
            say("Kept.")
        } else {
            write(LessonRenderer(capabilities: capabilities).said(outcome.message))
        }
        concludeInQuiz()
    }

    func giveHintInQuiz() {
        guard let question = quiz?.question else { return }
        guard let hint = quiz?.sitting.hint() else {
            return say(quiz?.isExam == true ? "There are no hints in an exam." : "There are no more hints.")
        }
        guard recordInQuiz(question) else { return askQuizQuestion() }
        write(LessonRenderer(capabilities: capabilities).said("Hint \(hint.number) of \(hint.count): \(hint.text)"))
    }

    func skipInQuiz() {
        guard let question = quiz?.question else { return }
        guard quiz?.sitting.skip() == true else {
            say(
                quiz?.question?.id == question.id
                    ? "It is the only one that is still open." : "It is asked again after the others.")
            return askQuizQuestion()
        }
        guard recordInQuiz(question) else { return askQuizQuestion() }
        let key = question.kind.key(given: quizEvidence(for: question)).map(question.kind.spell)
        write(LessonRenderer(capabilities: capabilities).said(key.map { "Skipped. The answer: \($0)" } ?? "Skipped."))
        concludeInQuiz()
    }

    /// Shows the mark and the explanation of a question that is over, and asks the next one.
    func concludeInQuiz() {
        guard let attempt = quiz?.sitting.present, attempt.isFinished, let isExam = quiz?.isExam else { return }
        if !isExam {
            if let mark = attempt.mark { say(mark.description) }
            if let explanation = attempt.explanation {
                write(LessonRenderer(capabilities: capabilities).said(explanation))
            }
        }
        quiz?.sitting.goOn()
        if quiz?.sitting.isOver == true { return endQuiz() }
        blank()
        askQuizQuestion()
    }

    /// Puts on disk what has been answered. False when another terminal has answered the question meanwhile: the
    /// sitting is then as the disk has it.
    func recordInQuiz(_ question: Question) -> Bool {
        let entries = quiz?.sitting.takeNewEntries() ?? []
        guard let play = quiz, let record = play.record, let attempt = play.sitting.present else { return true }
        let lesson = play.bank.lesson(of: question)
        let spent = Int((ContinuousClock.now - play.askedAt).components.seconds)
        let review = question.standsAlone && !play.isExam ? Review(of: attempt, on: Today.day) : nil
        for (place, entry) in entries.enumerated() {
            do throws(ProgressError) {
                _ = try store.record(
                    entry, lesson: lesson?.id ?? "", seed: session.seed,
                    contentHash: lesson?.contentHash(of: question).description ?? "", secondsSpent: spent,
                    sitting: record.id,
                    review: place == entries.count - 1 ? review : nil)
            } catch {
                switch error {
                case .answeredElsewhere:
                    say(error.description)
                    reloadQuiz(record)
                    return false
                case .handedInElsewhere:
                    say(error.description)
                    endQuiz()
                    return false
                case .notSaved, .notRead: sayUnsaved(error)
                }
            }
        }
        if play.isExam { keepClock() }
        return true
    }

    /// Goes on from what the disk has, which other terminals write to as well.
    private func reloadQuiz(_ record: SittingRecord) {
        quiz?.reload((try? store.answers(sitting: record.id)) ?? [])
        if quiz?.sitting.isOver == true { endQuiz() }
    }

    // MARK: Words

    private var quizWords: [String] {
        guard let attempt = quiz?.sitting.present, let play = quiz else { return [] }
        return [attempt.nextHintPrice == nil ? nil : "hint", "skip", play.isExam ? "finish" : nil, "leave", "help"]
            .compactMap(\.self)
    }

    private func helpInQuiz() {
        if let guide = quiz?.question?.kind.guide { write(LessonRenderer(capabilities: capabilities).said(guide)) }
        for word in AnswerWord.allCases where word != .hint || quiz?.isExam == false {
            say("\(word.rawValue): \(quizSummary(of: word))")
        }
        if quiz?.isExam == true { say("finish: hand the exam in") }
        say("A ? after an answer says that you are not sure. answer TEXT answers with TEXT, whatever it is.")
    }

    private func quizSummary(of word: AnswerWord) -> String {
        switch (word, quiz?.isExam == true) {
        case (.skip, true): "asks this question again after the others"
        case (.leave, true): "leaves the exam; its time runs on"
        case (.leave, false): "leaves the quiz; quiz takes it up again today"
        default: word.summary
        }
    }

    private func handIn() {
        guard let play = quiz else { return }
        let open = play.sitting.attempts.count - play.sitting.answered
        guard open == 0 || play.wasWarned else {
            quiz?.wasWarned = true
            return say(
                "\(open) question\(open == 1 ? " is" : "s are") open. finish once more hands the exam in as it is.")
        }
        quiz?.sitting.finish()
        endQuiz()
    }

    private func leaveQuiz() {
        guard let play = quiz else { return }
        keepClock()
        quiz = nil
        firstOffer = .quiz(play.request)
        say("Left \(play.placeText)\(play.isExam ? "; its time runs on." : "; what is answered is kept.")")
        offer("takes it up again", then: "lessons · help")
    }

    private func quizEvidence(for question: Question) -> Evidence? {
        guard var play = quiz else { return nil }
        defer { quiz = play }
        return evidence(for: question, in: &play)
    }

    /// What the demo that a question is about measures, as it is written, with the student's seed.
    func evidence(for question: Question, in play: inout QuizPlay) -> Evidence? {
        guard let reference = question.kind.answerFrom else { return nil }
        if play.evidence[reference.demo] == nil {
            if let lesson = play.bank.lesson(of: question) { know(lesson.playableDemos) }
            play.evidence[reference.demo] = session.demo(named: reference.demo).flatMap {
                try? session.measure($0, quietControl)
            }
        }
        return play.evidence[reference.demo]?.measure(named: reference.measure).map { Evidence($0) }
    }
}
