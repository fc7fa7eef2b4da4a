import Scenario
import Terminal

/// Help, made from the registries.
extension Shell {
    func help(_ line: CommandLine) throws(ScenarioError) {
        guard let word = line.words.first else { return overview() }
        if let command = CommandRegistry.command(named: word.text) { return explain(command.help) }
        if let shellWord = ShellWord(typed: word.text) {
            return say("\(shellWord.usage): \(shellWord.summary)")
        }
        if let topic = HelpTopic(rawValue: word.text) {
            return write(Markdown(topic.text, margin: 2).lines(capabilities))
        }
        let known = CommandRegistry.names + ShellWord.allCases.map(\.rawValue) + HelpTopic.allCases.map(\.rawValue)
        throw ScenarioError(
            location: word.location, length: word.length, message: "no help on “\(word.text)”",
            suggestion: Nearest.word(to: word.text, among: known), topic: nil)
    }

    private func overview() {
        say("Lessons: \(ShellWord.allCases.map(\.rawValue).joined(separator: " "))")
        for group in CommandHelp.Group.allCases {
            var names = CommandRegistry.commands.filter { $0.help.group == group }.map { $0.help.name }
            if group == .setOut { names = CommandRegistry.keywords }
            say("\((group.rawValue + ":").padded(to: 9)) \(names.joined(separator: " "))")
        }
        say("Topics: \(HelpTopic.allCases.map(\.rawValue).joined(separator: " "))")
        say("help COMMAND explains one, with an example. Tab completes, and says what each word means.")
    }

    private func explain(_ help: CommandHelp) {
        write([StyledLine([StyledText("  " + help.usage.joined(separator: "\n  ").split(separator: "\n")[0], .strong)])]
        )
        for usage in help.usage.dropFirst() { write([StyledLine([StyledText("  " + usage, .strong)])]) }
        say(help.summary)
        for option in help.options { say("  \((option.name + "=").padded(to: 11)) \(option.summary)") }
        say("Example: \(help.example.line)")
        say("  \(help.example.effect)")
    }
}
