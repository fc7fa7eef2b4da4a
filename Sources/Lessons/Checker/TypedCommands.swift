import Quiz
import Scenario

/// Finds what a text shows for typing: code in its lines that begins with a command, and blocks marked `troupe`.
struct TypedCommands {
    /// The words of the shell, which are not of the scenario language.
    let shellWords: [String]
    /// The ids of the lessons that can be started; nil if the course is not known.
    let lessons: Set<String>?
    /// Whether there is something to type at, a demo or a task. Elsewhere code in a line is only shown, as in questions
    /// that were taken over from another course; blocks marked `troupe` are for typing all the same.
    let isCodeTyped: Bool

    /// The commands of a text that can be tried; what is misspelt is reported.
    func found(in mentions: MarkdownMentions, problems: inout Problems) -> [Typing.Command] {
        let inline = isCodeTyped ? mentions.codes.filter { isTyped($0.value) } : []
        let ordered = (inline + mentions.typedLines).sorted { $0.location < $1.location }
        return ordered.compactMap { code in
            let isLine = mentions.typedLines.contains { $0.location == code.location }
            return command(code, isSurely: isLine, problems: &problems)
        }
    }

    /// One word names something; more words that begin as a command does are one. `P=1..16` shows a form.
    private func isTyped(_ code: String) -> Bool {
        let words = code.split(separator: " ")
        guard words.count > 1, let verb = words.first, verb.allSatisfy({ $0.isLetter || $0 == "-" }) else {
            return false
        }
        return !code.contains("…") && !words.flatMap { $0.split(separator: "=") }.contains(where: Self.isPlaceholder)
    }

    private static func isPlaceholder(_ word: Substring) -> Bool {
        word.contains(where: \.isLetter) && word.allSatisfy { !$0.isLetter || $0.isUppercase }
    }

    private func command(
        _ code: Located<String>, isSurely: Bool, problems: inout Problems
    ) -> Typing.Command? {
        let words = code.value.split(separator: " ").map(String.init)
        let verb = words[0]
        if CommandRegistry.names.contains(verb) { return Typing.Command(text: code.value, location: code.location) }
        if verb == "start", words.count > 1, shellWords.contains(verb) {
            checkStart(words[1], code, problems: &problems)
        }
        guard !(CommandRegistry.keywords + shellWords + ["troupe"]).contains(verb) else { return nil }
        let near = Nearest.word(to: verb, among: CommandRegistry.names + shellWords)
        guard isSurely || near.map({ Self.isRead(([$0] + words.dropFirst()).joined(separator: " ")) }) == true else {
            return nil
        }
        problems.report(
            .typedCommand, at: code.location, length: verb.count,
            "`\(code.value)` cannot be typed here: no command “\(verb)”.", hint: near.map { "Did you mean `\($0)`?" })
        return nil
    }

    private func checkStart(_ lesson: String, _ code: Located<String>, problems: inout Problems) {
        guard let lessons, Int(lesson) == nil, !lessons.contains(lesson) else { return }
        problems.report(
            .typedCommand, at: code.location, length: code.length,
            "`\(code.value)` cannot be typed here: there is no lesson `\(lesson)`.",
            hint: Nearest.word(to: lesson, among: lessons.sorted()).map { "Did you mean `\($0)`?" })
    }

    private static func isRead(_ text: String) -> Bool {
        guard let line = try? CommandLine(text) else { return false }
        return (try? CommandRegistry.read(line)) != nil
    }
}
