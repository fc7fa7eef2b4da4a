import Scenario

/// What `help` says of one word, whoever shows it and where.
struct HelpPage: Hashable, Sendable {
    /// Words with their meanings, under a heading.
    struct List: Hashable, Sendable {
        struct Entry: Hashable, Sendable {
            let term: String
            let meaning: String
        }

        let title: String
        let entries: [Entry]
    }

    /// Lines to type, and what the last of them does.
    struct Example: Hashable, Sendable {
        /// What must be there first.
        let before: [String]
        let lines: [String]
        let effect: String
    }

    let name: String
    /// What is typed, each form in a line of its own.
    var usage: [String] = []
    /// In Markdown.
    let text: String
    var lists: [List] = []
    var example: Example?
    /// What else to ask `help` for.
    var related: [String] = []
}

extension HelpPage {
    init(_ help: CommandHelp) {
        let keywords = help.keywords.map { List.Entry(term: $0.name, meaning: $0.summary) }
        let options = help.options.map { List.Entry(term: $0.name + "=", meaning: $0.summary) }
        var entries: [List.Entry] = []
        for entry in keywords + options where !entries.contains(entry) { entries.append(entry) }
        let siblings = CommandRegistry.helps.filter { $0.group == help.group && $0.name != help.name }.map(\.name)
        self.init(
            name: help.name, usage: help.usage, text: help.summary,
            lists: entries.isEmpty ? [] : [List(title: "", entries: entries)],
            example: Example(
                before: help.example.before, lines: help.example.line.split(separator: "\n").map(String.init),
                effect: help.example.effect),
            related: [HelpTopic(explaining: help.group)?.rawValue].compactMap(\.self) + siblings)
    }

    init(_ word: ShellWord) {
        let others = ShellWord.allCases.filter { $0 != word }.map(\.rawValue)
        self.init(
            name: word.rawValue, usage: [word.usage], text: word.summary,
            example: Example(before: [], lines: [word.example.line], effect: word.example.effect), related: others)
    }

    init(_ topic: HelpTopic) {
        self.init(name: topic.rawValue, text: topic.text, lists: topic.lists, related: topic.related)
    }

    init(_ function: FunctionHelp) {
        let others = FunctionHelp.all.filter { $0.group == function.group && $0.name != function.name }.map(\.name)
        self.init(
            name: function.name, usage: [function.usage], text: function.summary,
            related: [HelpTopic.expressions.rawValue] + others)
    }

    init(_ demo: Demo) {
        let parameters = demo.parameters.map { parameter in
            List.Entry(
                term: parameter.name + "=",
                meaning: "\(parameter.help ?? "") [\(parameter.values.map(\.text).joined(separator: " | "))]")
        }
        self.init(
            name: demo.name, usage: ["demo \(demo.name) [key=value…]"], text: "is a demo of lesson \(demo.lesson)",
            lists: parameters.isEmpty ? [] : [List(title: "", entries: parameters)], related: ["demo", "sweep"])
    }
}
