import Lessons
import Quiz
import Scenario

/// Finds what can stand at the cursor, from the registries, the stage, the course and the question that waits.
struct Completer {
    private let shell: Shell

    init(_ shell: Shell) {
        self.shell = shell
    }

    /// What can stand in the place of a word, after what stands before it on the line.
    func completions(of line: String, word: String) -> Completions {
        let text = line + word
        let found = completions(of: text)
        let kept = String(text.dropLast(found.fragment.count))
        let candidates = found.candidates.map { candidate in
            // Readline and the language do not begin a word at the same places.
            let whole = (kept + candidate.text).dropFirst(line.count)
            return Completions.Candidate(
                String(whole), candidate.summary, label: candidate.text, endsWord: candidate.endsWord)
        }
        return Completions(candidates, hint: found.hint, capabilities: shell.capabilities)
    }

    private func completions(of text: String) -> LineCompletions {
        if shell.isAnswering, let attempt = shell.presentAttempt {
            return AnswerCompleter(attempt).completions(of: text)
        }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let last = text.last?.isWhitespace == false ? words.last ?? "" : ""
        let before = last.isEmpty ? words : words.dropLast()
        guard let verb = before.first else { return LineCompletions(fragment: last, verbs) }
        if let word = ShellWord(typed: verb), CommandRegistry.help(named: verb) == nil || before.count == 1 {
            let hint = before.count == 1 && [.start, .help].contains(word) ? hintOfCourse : nil
            let own = arguments(of: word, place: before.count)
            if !own.isEmpty || hint != nil { return LineCompletions(fragment: last, own, hint: hint) }
        }
        let hint = Completer.speaksOfDemos(verb, last) ? hintOfCourse : nil
        let found = shell.session.completions(of: text) ?? LineCompletions(fragment: last, [])
        return LineCompletions(fragment: found.fragment, found.candidates, hint: hint ?? found.hint)
    }

    /// Stands for names that are not known yet: a key never waits until the course is read.
    private var hintOfCourse: String? {
        shell.isReadingCourse ? "names from the course, which is still being read: Tab again" : nil
    }

    /// What a line can begin with here.
    private var verbs: [Candidate] {
        guard let work = shell.isWorking ? shell.work : nil else { return Completer.verbs }
        let allowed = work.task.permitted + Shell.wordsInTask.map(\.rawValue)
        return Completer.verbs.filter { allowed.contains($0.text) }
    }

    /// What a line can begin with, in alphabetical order.
    static let verbs: [Candidate] = {
        let own = ShellWord.allCases.map { Candidate($0.rawValue, $0.summary) }
        let others = CommandRegistry.candidates.filter { other in !own.contains { $0.text == other.text } }
        return (own + others).sorted { $0.text < $1.text }
    }()

    private static func speaksOfDemos(_ verb: String, _ word: String) -> Bool {
        CommandRegistry.help(named: verb)?.settings == .ofDemo || word.contains(":")
    }

    private func arguments(of word: ShellWord, place: Int) -> [Candidate] {
        if word == .quiz { return lessons + Completer.quizWords.filter { place == 1 || $0.text.hasSuffix("=") } }
        guard place == 1 else { return [] }
        switch word {
        case .start: return lessons
        case .help: return HelpIndex(shell).candidates
        case .pace: return [Candidate("on", "message by message"), Candidate("off", "at once")]
        case .answer: return questions
        default: return []
        }
    }

    private static let quizWords = [
        Candidate("due", "only what is due today"), Candidate("exam", "the exam of the course"),
        Candidate("count=", "how many questions", endsWord: false),
        Candidate("seed=", "which questions", endsWord: false),
    ]

    private var lessons: [Candidate] {
        (shell.courseRead?.summaries ?? []).map { Candidate($0.id, $0.title) }
    }

    // MARK: Questions

    private var questions: [Candidate] {
        (shell.lesson?.lesson.questions ?? []).map { question in
            Candidate(question.id, question.kind.instruction(in: .asWritten) ?? "choose one")
        }
    }
}
