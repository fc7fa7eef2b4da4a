import Cluster

/// Turns the `key=value` words of a command into a program's settings.
struct OptionReader {
    let session: Session
    /// Names of nodes that the same command is about to add, in order.
    let upcoming: [String]

    typealias Arguments = SortedMap<String, Options.Argument>

    /// A behaviour like a node's with some settings changed, and all its settings.
    func remake(
        _ program: any Program.Type, of id: NodeID, _ words: [String: Word], at place: Word
    ) throws(ScenarioError) -> (any Behavior, Arguments) {
        var arguments = session.stage.settings[id] ?? [:]
        for entry in try self.arguments(program, words) { arguments[entry.key] = entry.value }
        return (try make(program, arguments, words, at: place), arguments)
    }

    func arguments(_ program: any Program.Type, _ words: [String: Word]) throws(ScenarioError) -> Arguments {
        let declarations = program.declarations
        var arguments: Arguments = [:]
        for (key, word) in words.sorted(by: { $0.key < $1.key }) {
            guard let declaration = declarations.first(where: { $0.name == key }) else {
                let known = declarations.map(\.name)
                throw word.keyError(
                    key,
                    "\(program.name) has no setting \(key)=; it has \(known.map { $0 + "=" }.joined(separator: " "))",
                    suggestion: Nearest.word(to: key, among: known), topic: "programs")
            }
            arguments[key] = try argument(declaration.kind, word)
        }
        return arguments
    }

    /// A behaviour of a program with these settings, which came from these words.
    func make(
        _ program: any Program.Type, _ arguments: Arguments, _ words: [String: Word], at place: Word
    ) throws(ScenarioError) -> any Behavior {
        var options = Options(arguments)
        do {
            return try program.init(options: &options)
        } catch let failure as Options.Failure {
            throw (words[failure.option] ?? place).error(failure.message, topic: "programs")
        } catch {
            throw place.error("\(program.name) could not be made: \(error)", topic: "programs")
        }
    }

    private func argument(_ kind: Options.Kind, _ word: Word) throws(ScenarioError) -> Options.Argument {
        switch kind {
        case .nodes where word.text == "none": return .nodes([])
        case .node, .nodes: return .nodes(try nodes(word))
        case .text: return .text(try word.string(in: session.scope))
        default: break
        }
        let datum = try word.datum(in: session.scope)
        let quantity = datum.quantity
        switch kind {
        case .flag: if case .truth(let truth) = datum { return .flag(truth) }
        case .count:
            if let quantity, quantity.dimension == .number, quantity.value == quantity.value.rounded(),
                quantity.value.magnitude < 9e15
            {
                return .count(Int64(quantity.value))
            }
        case .number, .share: if let quantity, quantity.dimension == .number { return .number(quantity.value) }
        case .rate: if let quantity, quantity.dimension == .rate { return .number(quantity.value) }
        case .bytes: if let quantity, quantity.dimension == .bytes { return .number(quantity.value) }
        case .span: if let span = quantity?.span, span >= .zero { return .span(span) }
        case .distribution:
            if let distribution = datum.distributionValue, distribution.mean >= .zero {
                return .distribution(distribution)
            }
        case .arrivals: if let arrivals = datum.arrivalsValue { return .arrivals(arrivals) }
        case .choice(let words):
            if words.contains(datum.text) { return .text(datum.text) }
            throw word.error(
                "one of \(words.joined(separator: ", ")) is wanted here",
                suggestion: Nearest.word(to: datum.text, among: words), topic: "programs")
        case .text, .node, .nodes: break
        }
        throw word.error("\(kind.wanted) is wanted here, and this is \(datum.kindName)", topic: "programs")
    }

    /// Nodes that are there, or that the same command adds.
    private func nodes(_ word: Word) throws(ScenarioError) -> [NodeID] {
        var found: [NodeID] = []
        var next = UInt32(session.stage.simulation.nodeCount)
        var coming: [String: NodeID] = [:]
        for name in upcoming where session.stage.simulation.node(named: name) == nil && coming[name] == nil {
            coming[name] = NodeID(index: next)
            next += 1
        }
        for name in try session.names(word) {
            if let id = coming[name] {
                found.append(id)
                continue
            }
            do throws(LookupFailure) {
                found += try session.scope.nodes(matching: name)
            } catch {
                throw word.error(error.message, suggestion: error.suggestion, topic: "nodes")
            }
        }
        return found
    }
}

extension Options.Kind {
    /// With an example, for errors.
    var wanted: String {
        switch self {
        case .flag: "yes or no"
        case .count: "a whole number"
        case .number: "a number"
        case .share: "a share, such as 30%,"
        case .rate: "a rate, such as 20/s,"
        case .bytes: "an amount, such as 4KB,"
        case .text: "a word"
        case .span: "a time, such as 50ms,"
        case .distribution: "a time or a distribution, such as exponential(50ms),"
        case .arrivals: "a rate or arrivals, such as 20/s or every(50ms),"
        case .node: "a node"
        case .nodes: "nodes"
        case .choice(let words): "one of " + words.joined(separator: ", ")
        }
    }
}

extension Word {
    /// An error about the key of the option whose value this word is.
    func keyError(_ key: String, _ message: String, suggestion: String?, topic: String) -> ScenarioError {
        let start = range.lowerBound - key.count - 1
        return source.error(at: start..<(start + key.count), message, suggestion: suggestion, topic: topic)
    }
}

extension Session {
    func program(_ word: Word) throws(ScenarioError) -> any Program.Type {
        let name = try word.string(in: scope)
        guard let program = programs.program(named: name) else {
            throw word.error(
                "no program \(name)", suggestion: Nearest.word(to: name, among: programs.names), topic: "programs")
        }
        return program
    }

    func bandwidth(_ word: Word) throws(ScenarioError) -> Double {
        try number(word, .bandwidth, "a bandwidth, such as 10Mbit/s,", in: 1e-3...1e15)
    }
}
