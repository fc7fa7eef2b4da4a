import Cluster

/// Finds what can stand at the end of a line of the scenario language, from the registries and from the stage.
struct LineCompleter {
    let session: Session
    let line: UnfinishedLine

    init(_ session: Session, _ text: some StringProtocol) {
        self.session = session
        line = UnfinishedLine(text)
    }

    /// What completes the line; nil where it begins with no known command.
    func completions() -> LineCompletions? {
        guard let verb = line.words.first, !line.isComment else { return nil }
        guard let help = CommandRegistry.help(named: verb) else { return nil }
        return completions(of: help, Array(line.words.dropFirst()))
    }

    private func completions(of help: CommandHelp, _ words: [String]) -> LineCompletions? {
        for (index, place) in help.places.enumerated() {
            if case .command(let groups) = place, words.count >= index {
                return planned(words.dropFirst(index), groups)
            }
        }
        let section = Section(help, words)
        if let option = UnfinishedLine.option(line.last), !section.isExpression {
            return value(option, of: help, words)
        }
        if section.place == .expression { return expression(in: section) }
        let part = WordPart(line.last)
        var found = section.place.map { candidates(for: $0, part, words) } ?? []
        if part.start.isEmpty {
            found = section.openKeywords.map { Candidate($0.name, $0.summary) } + found + keys(of: help, words)
        }
        return completions(of: part, found, hint: section.place?.hint)
    }

    /// A command inside another, as in `at 5s crash server`.
    private func planned(_ words: ArraySlice<String>, _ groups: [CommandHelp.Group]) -> LineCompletions? {
        guard let verb = words.first else {
            let fitting = CommandRegistry.commands.filter { command in
                command is any InputCommand.Type && groups.contains(command.help.group)
            }
            return LineCompletions(fragment: line.last, fitting.map { Candidate($0.help.name, $0.help.summary) })
        }
        return CommandRegistry.help(named: verb).flatMap { completions(of: $0, Array(words.dropFirst())) }
    }

    private func expression(in section: Section) -> LineCompletions {
        var text = section.words.joined(separator: " ")
        if !text.isEmpty { text += " " }
        return ExpressionCompleter(session, text + line.last).completions(
            beside: section.openKeywords.map { Candidate($0.name, $0.summary) })
    }

    func completions(of part: WordPart, _ candidates: [Candidate], hint: String?) -> LineCompletions {
        guard !part.isParameter else { return LineCompletions(fragment: part.text, parameters) }
        return LineCompletions(fragment: part.text, candidates, hint: hint)
    }

    /// The parameters of the stage, as they are written.
    private var parameters: [Candidate] {
        session.stage.parameters.entries.map { Candidate("$" + $0.name, $0.value.text) }
    }
}

extension Session {
    /// What can stand at the end of an unfinished line, behind its first word; nil where that is no command.
    public func completions(of line: some StringProtocol) -> LineCompletions? {
        LineCompleter(self, line).completions()
    }
}
