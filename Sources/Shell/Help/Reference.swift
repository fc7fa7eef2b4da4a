import Cluster
import Scenario

/// The reference of all that can be typed, in Markdown, made from the same pages as `help`.
public struct Reference {
    private let programs: ProgramRegistry

    public init(_ programs: ProgramRegistry) {
        self.programs = programs
    }

    public var markdown: String {
        let parts =
            [Reference.introduction, section("Lessons", ShellWord.allCases.map { HelpPage($0) })]
            + CommandHelp.Group.allCases.map { group in
                section(title(group), CommandRegistry.helps.filter { $0.group == group }.map { HelpPage($0) })
            }
            + [section("Topics", HelpTopic.allCases.map { HelpPage($0) }), functions, programList]
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// Each command with what it does, for the manual page.
    public static var summaries: [(group: String, entries: [(usage: [String], summary: String)])] {
        let own = ShellWord.allCases.map { (usage: [$0.usage], summary: $0.summary) }
        let groups = CommandHelp.Group.allCases.map { group in
            let helps = CommandRegistry.helps.filter { $0.group == group }
            return (group.rawValue, helps.map { (usage: $0.usage, summary: $0.summary) })
        }
        return [("lessons", own)] + groups
    }

    private static let introduction = """
        # Commands

        What can be typed at the prompt, in scripts and in the demos of lessons. `help WORD` shows the same. This page is
        written by `make docs`, from the registries that the program itself reads.
        """

    private func title(_ group: CommandHelp.Group) -> String {
        group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst()
    }

    private func section(_ title: String, _ pages: [HelpPage]) -> String {
        (["## \(title)"] + pages.map { page($0) }).joined(separator: "\n\n")
    }

    private func page(_ page: HelpPage) -> String {
        var parts = ["### \(page.name)"]
        if !page.usage.isEmpty { parts.append(code(page.usage)) }
        parts.append(page.usage.isEmpty ? page.text : sentence(page.text))
        parts += page.lists.map { list($0) }
        if let example = page.example, !example.before.isEmpty || example.lines != [page.name] {
            parts.append("For example:\n\n" + code(example.before + example.lines) + "\n\n" + sentence(example.effect))
        }
        return parts.joined(separator: "\n\n")
    }

    private func list(_ list: HelpPage.List) -> String {
        let heading = list.title.isEmpty ? [] : ["\(list.title):", ""]
        return (heading + list.entries.map { "- `\($0.term)` \($0.meaning)" }).joined(separator: "\n")
    }

    private func code(_ lines: [String]) -> String { (["```text"] + lines + ["```"]).joined(separator: "\n") }

    private func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }

    private var functions: String {
        let rows = FunctionHelp.all.map { "| `\($0.usage)` | \($0.summary) | \($0.group) |" }
        return (["## Functions", "", "| function | what it is | |", "| --- | --- | --- |"] + rows).joined(
            separator: "\n")
    }

    private var programList: String {
        let programs = programs.programs.map { program in
            let settings = program.declarations.map { "- `\($0.name)=` \($0.help)" }
            let messages = program.messages.map { message in
                let words = [message.kind.text] + message.fields.map { "\($0.name)=" }
                return "- `\(words.joined(separator: " "))` \(message.summary)"
            }
            let parts = [
                "### \(program.name)", sentence(program.summary),
                settings.isEmpty ? nil : "Settings:\n\n" + settings.joined(separator: "\n"),
                messages.isEmpty ? nil : "Messages that it understands:\n\n" + messages.joined(separator: "\n"),
            ]
            return parts.compactMap(\.self).joined(separator: "\n\n")
        }
        return (["## Programs"] + programs).joined(separator: "\n\n")
    }
}
