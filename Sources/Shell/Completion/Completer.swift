import Cluster
import Lessons
import Scenario

/// Finds what can stand at the cursor, from the registries and the stage as they are when a line is asked for.
struct Completer: Sendable {
    private let session: Session
    private let lessons: [Completions.Candidate]
    private let isAnswering: Bool

    init(_ shell: Shell) {
        session = shell.session
        isAnswering = shell.isAnswering
        let summaries = (try? shell.library().summaries()) ?? []
        lessons = summaries.map { Completions.Candidate($0.id, $0.title) }
    }

    /// The candidates for a word, after what stands before it on the line.
    func completions(of line: String, word: String) -> Completions {
        Completions(candidates(after: line).filter { $0.text.hasPrefix(word) })
    }

    private func candidates(after line: String) -> [Completions.Candidate] {
        if isAnswering { return ["hint", "skip", "leave", "help", "quit"].map { Completions.Candidate($0) } }
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        let isNewWord = line.isEmpty || line.last?.isWhitespace == true
        guard let verb = words.first, words.count > 1 || isNewWord else { return verbs }
        if line.last == "=", let key = words.last?.dropLast() { return values(of: String(key), verb, words) }
        let place = words.count - (isNewWord ? 1 : 2)
        if let word = ShellWord(typed: verb) { return arguments(of: word) }
        guard let command = CommandRegistry.command(named: verb) else { return [] }
        return arguments(of: command.help, words, place: place)
    }

    private var verbs: [Completions.Candidate] {
        let own = ShellWord.allCases.map { Completions.Candidate($0.rawValue, $0.summary) }
        let commands = CommandRegistry.commands.map { Completions.Candidate($0.help.name, $0.help.summary) }
        return (own + commands).sorted { $0.text < $1.text }
    }

    private func arguments(of word: ShellWord) -> [Completions.Candidate] {
        switch word {
        case .start: lessons
        case .help: verbs + HelpTopic.allCases.map { Completions.Candidate($0.rawValue, "topic") }
        case .pace: ["on", "off"].map { Completions.Candidate($0) }
        default: []
        }
    }

    private func arguments(of help: CommandHelp, _ words: [String], place: Int) -> [Completions.Candidate] {
        var found: [Completions.Candidate] = []
        if let expected = help.places.isEmpty ? nil : help.places[min(place, help.places.count - 1)] {
            found += candidates(for: expected, words)
        }
        found += help.options.map { Completions.Candidate($0.name + "=", $0.summary, endsWord: false) }
        found += settings(help.name, words)
        return found
    }

    private func candidates(for place: CommandHelp.Place, _ words: [String]) -> [Completions.Candidate] {
        switch place {
        case .node, .nodes: nodes
        case .program: session.programs.programs.map { .init($0.name, $0.summary) }
        case .host: session.stage.simulation.hostList.map { .init($0.name, "\($0.cores) cores") }
        case .demo: session.demos.map { .init($0.name, "of \($0.lesson)") }
        case .measure: session.stage.measures.map { .init($0.name, $0.value.text) }
        case .sweptMeasure: (session.sweep?.measures ?? []).map { .init($0.name, $0.label) }
        case .mark: session.markNames.map { .init($0, "a marked moment") }
        case .words(let words): words.map { .init($0) }
        case .command: verbs
        case .event: session.latestEvents.map { .init($0.name, $0.text) }
        case .kind: kinds(of: words)
        case .message: messages
        case .newName, .time, .expression: []
        }
    }

    private var nodes: [Completions.Candidate] {
        let simulation = session.stage.simulation
        return simulation.nodeIDs.map { .init(simulation.name(of: $0), simulation.program(of: $0)) }
    }

    private var messages: [Completions.Candidate] {
        let simulation = session.stage.simulation
        return simulation.flights.prefix(100).map { flight in
            let from = simulation.name(of: flight.from)
            return .init("m\(flight.number)", "\(flight.message.label), \(from) to \(simulation.name(of: flight.to))")
        }
    }

    /// The kinds of message that the node named just before understands.
    private func kinds(of words: [String]) -> [Completions.Candidate] {
        let simulation = session.stage.simulation
        guard let id = words.reversed().lazy.compactMap({ simulation.node(named: $0) }).first,
            let program = session.programs.program(named: simulation.program(of: id))
        else { return [] }
        return program.messages.map { .init($0.kind.text, $0.summary) }
    }

    /// The settings of the program or demo that a line is about.
    private func settings(_ command: String, _ words: [String]) -> [Completions.Candidate] {
        switch command {
        case "node":
            guard words.count > 2, let program = session.programs.program(named: words[2]) else { return [] }
            return program.declarations.map { .init($0.name + "=", $0.help, endsWord: false) }
        case "set":
            let simulation = session.stage.simulation
            guard words.count > 1, let id = simulation.node(named: words[1]),
                let program = session.programs.program(named: simulation.program(of: id))
            else { return [] }
            return program.declarations.map { .init($0.name + "=", $0.help, endsWord: false) }
        case "demo", "sweep", "compare":
            guard !words.contains("measure") else { return (demo(words)?.measureNames ?? []).map { .init($0) } }
            return (demo(words)?.parameters ?? []).map { .init($0.name + "=", $0.help ?? "", endsWord: false) }
        default:
            return []
        }
    }

    private func values(of key: String, _ verb: String, _ words: [String]) -> [Completions.Candidate] {
        if ["demo", "sweep", "compare"].contains(verb) {
            return demo(words)?.parameters.first { $0.name == key }?.choices.map { .init($0) } ?? []
        }
        guard verb == "node", words.count > 2, let program = session.programs.program(named: words[2]),
            let declaration = program.declarations.first(where: { $0.name == key })
        else { return nodes }
        switch declaration.kind {
        case .choice(let choices): return choices.map { .init($0) }
        case .flag: return [.init("yes"), .init("no")]
        case .node, .nodes: return nodes
        default: return []
        }
    }

    private func demo(_ words: [String]) -> Demo? {
        let named = words.count > 1 ? session.demo(named: words[1]) : nil
        return named ?? session.presentDemo.flatMap { session.demo(named: $0) }
    }
}
