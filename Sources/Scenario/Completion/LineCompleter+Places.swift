import Cluster

/// What can stand at each kind of place.
extension LineCompleter {
    private static let flightsShown = 100

    /// - Parameters:
    ///   - part: what is completed of the word under way.
    ///   - words: those that stand before it.
    func candidates(for place: CommandHelp.Place, _ part: WordPart, _ words: [String]) -> [Candidate] {
        switch place {
        case .node: nodes
        case .nodes: nodes(for: part)
        case .host: hosts
        case .hosts: unnamed(hosts, part)
        case .program: session.programs.programs.map { Candidate($0.name, $0.summary) }
        case .demo: session.demos.map { Candidate($0.name, "of lesson \($0.lesson)") }
        case .measure: session.stage.measures.map { Candidate($0.name, $0.value.text) }
        case .measureOfDemo: unnamed(measures(of: words), part)
        case .sweptMeasure: unnamed((session.sweep?.measures ?? []).map { Candidate($0.name, $0.label) }, part)
        case .mark: marks
        case .branch: branches
        case .event: session.latestEvents.reversed().map { Candidate($0.name, $0.text) }
        case .kind: kinds(of: words)
        case .message: messages(for: part)
        case .flag: [Candidate("yes", ""), Candidate("no", "")]
        case .words(let words): words
        case .list(let words): unnamed(words, part)
        case .either(let places): places.flatMap { candidates(for: $0, part, words) }
        case .time, .count, .number, .share, .drift, .rate, .bytes, .bandwidth, .distribution, .arrivals:
            quantities(for: place, part)
        case .newName, .text, .expression, .command: []
        }
    }

    /// Numbers with their units, and the functions that make distributions and arrivals.
    private func quantities(for place: CommandHelp.Place, _ part: WordPart) -> [Candidate] {
        let quantities = place.dimension.map { part.quantities(of: $0) } ?? []
        guard !part.isArgument else { return quantities }
        switch place {
        case .distribution: return quantities + Function.distributions.map(\.candidate)
        case .arrivals: return quantities + Function.arrivals.map(\.candidate)
        default: return quantities
        }
    }

    private var marks: [Candidate] {
        session.marks.entries.map { mark in
            let what = mark.name == Session.mine ? "your own cluster" : "a marked moment"
            return Candidate(mark.name, "\(what), at \(mark.value.simulation.now.text)")
        }
    }

    private var branches: [Candidate] {
        (session.stage.timeline?.branches ?? []).map { branch in
            let from = branch.fork.map { "from branch \($0.branch) at \($0.time.text)" } ?? "from the beginning"
            return Candidate("\(branch.number)", "\(from) to \(branch.end.text)\(branch.isCurrent ? ", here" : "")")
        }
    }

    /// Thousands may be on their way: those that the word begins like come first.
    private func messages(for part: WordPart) -> [Candidate] {
        let simulation = session.stage.simulation
        let flights = simulation.flights
        let fitting = flights.lazy.filter { "m\($0.number)".hasPrefix(part.text) }
        return fitting.prefix(LineCompleter.flightsShown).map { flight in
            let way = "\(simulation.name(of: flight.from)) to \(simulation.name(of: flight.to))"
            let when = flight.due.map { "due at \($0.text)" } ?? "held"
            return Candidate("m\(flight.number)", "\(flight.message.label), \(way), \(when)")
        }
    }

    /// The kinds of message that the node named just before understands.
    private func kinds(of words: [String]) -> [Candidate] {
        let simulation = session.stage.simulation
        guard let id = words.reversed().lazy.compactMap({ simulation.node(named: $0) }).first,
            let program = session.programs.program(named: simulation.program(of: id))
        else { return [] }
        return program.messages.map { Candidate($0.kind.text, $0.summary) }
    }

    private func measures(of words: [String]) -> [Candidate] {
        demos(named: words).flatMap { demo in
            demo.measureNames.map { Candidate($0, demo.label(ofMeasure: $0) ?? "") }
        }
    }

    /// The demos that a line names, or else the present one.
    func demos(named words: [String]) -> [Demo] {
        let named = words.compactMap { session.demo(named: $0) }
        guard named.isEmpty else { return named }
        return [session.presentDemo ?? session.stage.demo].compactMap { $0.flatMap { session.demo(named: $0) } }
    }
}
