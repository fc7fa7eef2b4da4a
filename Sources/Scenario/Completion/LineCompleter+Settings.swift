import Cluster

/// The `key=value` words of a command: those of its own, of a program, or of a demo.
extension LineCompleter {
    /// The keys that can still be given.
    func keys(of help: CommandHelp, _ words: [String]) -> [Candidate] {
        // Each demo of a comparison has settings of its own.
        let latest = help.settings == .ofDemo ? words.lastIndex { session.demo(named: $0) != nil } : nil
        let given = Set(words[(latest ?? 0)...].compactMap { UnfinishedLine.option($0)?.key })
        let own = help.options.map { Candidate($0.name + "=", $0.summary, endsWord: false) }
        let others: [Candidate] =
            switch help.settings {
            case .ofProgram, .ofNodes:
                declarations(of: help, words).map {
                    Candidate($0.name + "=", $0.summary(in: session.stage.simulation), endsWord: false)
                }
            case .ofDemo: parameters(of: words).map { Candidate($0.name + "=", summary(of: $0), endsWord: false) }
            case .ofMessage:
                message(of: help, words)?.fields.map { Candidate($0.name.text + "=", $0.summary, endsWord: false) }
                    ?? []
            case nil: []
            }
        return (others + own).filter { !given.contains(String($0.text.dropLast())) }
    }

    /// Completions behind `key=`.
    func value(_ option: (key: String, value: String), of help: CommandHelp, _ words: [String]) -> LineCompletions {
        if option.value.first == "(" { return ExpressionCompleter(session, option.value).completions() }
        let part = WordPart(option.value)
        if help.settings == .ofDemo, let parameter = parameters(of: words).first(where: { $0.name == option.key }) {
            return completions(of: part, values(of: parameter, part), hint: hint(parameter))
        }
        let kind =
            declarations(of: help, words).first { $0.name == option.key }?.kind
            ?? message(of: help, words)?.fields.first { $0.name.text == option.key }?.kind
        let declared = kind.map { CommandHelp.Place($0) }
        guard let place = declared ?? help.options.first(where: { $0.name == option.key })?.value else {
            return LineCompletions(fragment: part.text, [])
        }
        return completions(of: part, candidates(for: place, part, words), hint: place.hint)
    }

    // MARK: Programs

    private func declarations(of help: CommandHelp, _ words: [String]) -> [Options.Declaration] {
        switch help.settings {
        case .ofProgram where words.count > 1:
            session.programs.program(named: words[1])?.declarations ?? []
        case .ofNodes where words.count > 0:
            program(ofNodes: words[0])?.declarations ?? []
        default: []
        }
    }

    /// The kind of message that the line names, behind the node that understands it.
    private func message(of help: CommandHelp, _ words: [String]) -> MessageHelp? {
        guard help.settings == .ofMessage, let place = help.places.firstIndex(of: .kind), place > 0, place < words.count
        else { return nil }
        return program(ofNodes: words[place - 1])?.messages.first { $0.kind.text == words[place] }
    }

    /// The program of the first node that a list or a pattern means.
    private func program(ofNodes text: String) -> (any Program.Type)? {
        let simulation = session.stage.simulation
        guard let first = text.split(separator: ",").first else { return nil }
        let name = first.firstRange(of: "..").map { first[..<$0.lowerBound] } ?? first
        let id = try? session.scope.nodes(matching: String(name)).first
        return id.flatMap { session.programs.program(named: simulation.program(of: $0)) }
    }

    // MARK: Demos

    private func parameters(of words: [String]) -> [ParameterDeclaration] {
        var found: [ParameterDeclaration] = []
        for parameter in demos(named: words).flatMap(\.parameters)
        where !found.contains(where: { $0.name == parameter.name }) { found.append(parameter) }
        return found
    }

    private func summary(of parameter: ParameterDeclaration) -> String {
        let standard = "[\(parameter.values[0].text)]"
        return parameter.help.map { "\($0) \(standard)" } ?? standard
    }

    private func values(of parameter: ParameterDeclaration, _ part: WordPart) -> [Candidate] {
        guard !parameter.isChoice else {
            let choices = parameter.choices.enumerated()
            return unnamed(
                choices.map { Candidate($0.element, $0.offset == 0 ? "unless you say otherwise" : "") }, part)
        }
        let standard = try? parameter.standard(in: session.scope)
        if case .truth? = standard { return candidates(for: .flag, part, []) }
        return standard?.quantity.map { part.quantities(of: $0.dimension) } ?? []
    }

    private func hint(_ parameter: ParameterDeclaration) -> String? {
        parameter.isChoice ? nil : "a value, such as \(parameter.values[0].text)"
    }
}

extension CommandHelp.Place {
    /// What a program's setting of some kind takes.
    init(_ kind: Options.Kind) {
        switch kind {
        case .flag: self = .flag
        case .count: self = .count
        case .number: self = .number
        case .share: self = .share
        case .rate: self = .rate
        case .bytes: self = .bytes
        case .text: self = .text
        case .span: self = .time
        case .distribution: self = .distribution
        case .arrivals: self = .arrivals
        case .node: self = .node
        case .nodes: self = .nodes
        case .choice(let words): self = .words(words.map { Candidate($0, "") })
        }
    }
}
