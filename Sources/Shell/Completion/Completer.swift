import Lessons
import Quiz
import Scenario
import Terminal

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
        if shell.isAnswering { return answers(to: text) }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let last = text.last?.isWhitespace == false ? words.last ?? "" : ""
        let before = last.isEmpty ? words : words.dropLast()
        guard let verb = before.first else { return LineCompletions(fragment: last, Completer.verbs) }
        if let word = ShellWord(typed: verb), CommandRegistry.help(named: verb) == nil || before.count == 1 {
            let own = arguments(of: word, place: before.count)
            if !own.isEmpty { return LineCompletions(fragment: last, own) }
        }
        if Completer.speaksOfDemos(verb, last) { shell.readDemos() }
        return shell.session.completions(of: text) ?? LineCompletions(fragment: last, [])
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
        guard place == 1 else { return [] }
        switch word {
        case .start: return lessons
        case .help: return HelpIndex(shell).candidates
        case .pace: return [Candidate("on", "message by message"), Candidate("off", "at once")]
        case .answer: return questions
        default: return []
        }
    }

    private var lessons: [Candidate] {
        let summaries = (try? shell.library().summaries()) ?? []
        return summaries.map { Candidate($0.id, $0.title) }
    }

    // MARK: Questions

    private var questions: [Candidate] {
        (shell.lesson?.lesson.questions ?? []).map { question in
            Candidate(question.id, question.kind.instruction(in: .asWritten) ?? "choose one")
        }
    }

    /// What can be typed where an answer is awaited: the choices by number, and the few words that are no answers.
    private func answers(to text: String) -> LineCompletions {
        let question = shell.lesson?.question
        let choices = (question?.kind.choices(in: .asWritten) ?? []).enumerated().map { place, choice in
            Candidate(
                "\(place + 1)", Markdown(choice, margin: 0).lines(Capabilities(width: 200)).first?.plain ?? choice)
        }
        let words = AnswerWord.allCases.map { Candidate($0.rawValue, $0.summary) }
        let instruction = question?.kind.instruction(in: .asWritten).map { $0.prefix(1).lowercased() + $0.dropFirst() }
        let hint = choices.isEmpty ? instruction.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } : nil
        return LineCompletions(fragment: text, choices + words, hint: hint)
    }
}
