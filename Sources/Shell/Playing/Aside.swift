import Quiz
import Scenario

/// What a student types beside an open question: a command that could not be an answer to it.
enum Aside {
    case word(ShellWord, CommandLine)
    case command(CommandLine)

    /// The words of the shell that are about the question itself.
    private static let ownWords: [ShellWord] = [.next, .answer, .try, .hint, .skip]

    /// Nil for what the question can read, and for what is no command.
    init?(_ text: String, at attempt: Attempt?) {
        guard let attempt, case .unclear = attempt.question.kind.read(text, in: attempt.arrangement),
            let line = try? CommandLine(text)
        else { return nil }
        if let word = ShellWord(typed: line.verb.text) {
            guard !Aside.ownWords.contains(word) else { return nil }
            self = .word(word, line)
        } else if CommandRegistry.command(named: line.verb.text) != nil {
            self = .command(line)
        } else {
            return nil
        }
    }
}

extension CommandLine {
    /// True when it shows what a prediction asks for.
    var playsDemos: Bool { ["demo", "sweep", "compare"].contains(verb.text) }
}
