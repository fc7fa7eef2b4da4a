import Scenario
import Terminal

/// Help, made from the registries.
extension Shell {
    private var helpRenderer: HelpRenderer { HelpRenderer(capabilities: capabilities) }

    func help(_ line: CommandLine) throws(ScenarioError) {
        guard let word = line.words.first, word.text != HelpIndex.overview else { return overview() }
        readDemos()
        let index = HelpIndex(self)
        let pages = index.pages(for: word.text)
        for page in pages { write(helpRenderer.lines(page)) }
        if !pages.isEmpty { return }
        if index.program(named: word.text) != nil, let line = try CommandLine("programs \(word.text)") {
            return try session.perform(line, control())
        }
        throw ScenarioError(
            location: word.location, length: word.length, message: "no help on “\(word.text)”",
            suggestion: Nearest.word(to: word.text, among: index.candidates.map(\.text)), topic: HelpIndex.overview)
    }

    /// All there is, on one screen.
    private func overview() {
        var lines = helpRenderer.hanging("lessons", ShellWord.allCases.map(\.rawValue).joined(separator: " "))
        for group in CommandHelp.Group.allCases {
            let names = CommandRegistry.helps.filter { $0.group == group }.map(\.name)
            lines += helpRenderer.hanging(group.rawValue, names.joined(separator: " "))
        }
        lines += helpRenderer.hanging("topics", HelpTopic.allCases.map(\.rawValue).joined(separator: " "))
        write(lines)
        say("help WORD explains one, with an example; Tab completes, and explains too.")
    }
}

extension ScenarioError {
    /// What stands under the caret: what is wrong, what was meant, and where to read on.
    func advice(_ capabilities: Capabilities) -> String {
        guard let topic else { return text }
        let help = topic == HelpIndex.overview ? "help" : "help\u{A0}\(topic)"
        guard capabilities.accessible else { return "\(text) · \(help)" }
        return text + (text.hasSuffix("?") ? " " : ". ") + "To read more, type \(help)."
    }
}
