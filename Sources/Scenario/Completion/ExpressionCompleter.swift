import Cluster

/// Finds what can stand at the end of an expression that is not yet finished.
struct ExpressionCompleter {
    private let session: Session
    /// The name, number or other word that the cursor ends; empty after a space or a parenthesis.
    private let fragment: Substring
    /// The functions whose parentheses are open, the innermost last; empty for a parenthesis by itself.
    private let calls: [Substring]
    /// True when what stands before the fragment ends in a value, so that an operator comes next.
    private let isAfterValue: Bool
    private let isAtBeginning: Bool
    /// True where `within` can say how exact a comparison is.
    private let hasEquality: Bool

    private static let joining: Set<Substring> = ["and", "or", "not", "within", "contains", "for", "in"]

    init(_ session: Session, _ text: String) {
        self.session = session
        var calls: [Substring] = []
        var word = text[text.endIndex...]
        var previous: Substring?
        for index in text.indices {
            let character = text[index]
            if ExpressionCompleter.isPart(character, of: word) {
                word = text[(word.isEmpty ? index : word.startIndex)...index]
                continue
            }
            if character == "(" { calls.append(word) }
            if character == ")" { _ = calls.popLast() }
            if !word.isEmpty { previous = word }
            if !character.isWhitespace { previous = text[index...index] }
            word = text[text.endIndex...]
        }
        fragment = word
        self.calls = calls
        isAtBeginning = previous == nil
        isAfterValue = previous.map { ExpressionCompleter.isValue($0) } ?? false
        hasEquality = text.contains("==")
    }

    /// Names may hold `-` and `*`, numbers end in units such as `/s`; elsewhere these are operators.
    private static func isPart(_ character: Character, of word: Substring) -> Bool {
        if character.isLetter || character.isNumber || "_.:$%".contains(character) { return true }
        switch character {
        case "-", "*": return word.first?.isLetter == true
        case "/": return word.first?.isASCIIDigit == true
        default: return false
        }
    }

    private static func isValue(_ token: Substring) -> Bool {
        guard let last = token.last else { return false }
        if last == ")" { return true }
        if token == "*" { return false }
        return (last.isLetter || last.isNumber || "%*_".contains(last)) && !joining.contains(token)
    }

    /// - Parameter keywords: what may stand in place of the expression, or end it.
    func completions(beside keywords: [Candidate] = []) -> LineCompletions {
        if isAfterValue { return LineCompletions(fragment: fragment, operators + keywords) }
        if fragment.first == "$" { return LineCompletions(fragment: fragment, parameters) }
        if fragment.first?.isASCIIDigit == true {
            return LineCompletions(fragment: fragment, WordPart(String(fragment)).quantities(of: nil))
        }
        if let dot = fragment.lastIndex(of: ".") {
            let part = fragment[fragment.index(after: dot)...]
            return LineCompletions(fragment: part, observations(of: fragment[..<dot]))
        }
        if let colon = fragment.lastIndex(of: ":") {
            let part = fragment[fragment.index(after: colon)...]
            return LineCompletions(fragment: part, measures(of: String(fragment[..<colon])))
        }
        let isOfNode = calls.last.flatMap(Function.init)?.isGroundTruth == true
        let hint = isOfNode || !fragment.isEmpty ? nil : "a number, such as 50ms or 30%"
        return LineCompletions(fragment: fragment, (isAtBeginning ? keywords : []) + values, hint: hint)
    }

    private var operators: [Candidate] {
        var found = [
            Candidate("and", "both hold"), Candidate("or", "one of them holds"),
            Candidate("==", "is the same as"), Candidate("!=", "is not the same as"), Candidate("<", "is less than"),
            Candidate("<=", "is at most"), Candidate(">", "is more than"), Candidate(">=", "is at least"),
            Candidate("contains", "has among its elements"), Candidate("+", "plus"), Candidate("-", "minus"),
            Candidate("*", "times"), Candidate("/", "divided by"), Candidate("^", "to the power of"),
        ]
        if hasEquality { found.insert(Candidate("within", "give or take: within 5%"), at: 0) }
        return found
    }

    private var values: [Candidate] {
        if let call = calls.last.flatMap(Function.init) {
            if call == .crossing { return (session.sweep?.measures ?? []).map { Candidate($0.name, $0.label) } }
            if call.isGroundTruth { return nodes }
        }
        let names = session.stage.measures.map { Candidate($0.name, "measured: \($0.value.text)") }
        let bindings = session.stage.bindings.entries.map { Candidate($0.name, "= \($0.value.text)") }
        return names + bindings + parameters + nodes.map { Candidate($0.text + ".", $0.summary, endsWord: false) }
            + searched + words + Function.allCases.map(\.candidate)
    }

    private var words: [Candidate] {
        [
            Candidate("now", "the time: \(session.stage.simulation.now.text)"),
            Candidate("theory", "what the theory of the measure says"), Candidate("not", "does not hold"),
            Candidate("if(", "if(CONDITION, VALUE, OTHER)", endsWord: false),
        ]
    }

    private var parameters: [Candidate] {
        session.stage.parameters.entries.map { Candidate("$" + $0.name, $0.value.text) }
    }

    private var nodes: [Candidate] {
        let simulation = session.stage.simulation
        return simulation.nodeIDs.map { Candidate(simulation.name(of: $0), simulation.program(of: $0)) }
    }

    private var searched: [Candidate] {
        guard session.stage.search != nil else { return [] }
        return [Candidate("explore.", "what the latest search came to", endsWord: false)]
    }

    private func measures(of demo: String) -> [Candidate] {
        (session.results[demo]?.measures ?? []).map { Candidate($0.name, $0.value.text) }
    }

    /// What can be read of a node, or of the first of those that a pattern means.
    private func observations(of name: Substring) -> [Candidate] {
        let scope = session.scope
        if scope.isSearchResult(node: String(name)) { return SearchResult.names.map { Candidate($0, "") } }
        guard let id = try? scope.nodes(matching: String(name)).first else { return [] }
        let simulation = session.stage.simulation
        let seen = simulation.behavior(of: id).observations.map {
            Candidate($0.name.text, Datum($0.value, unit: $0.unit, in: simulation).text)
        }
        let measured = simulation.measurements.meters(of: id).map {
            Candidate($0.name.text, "measured: " + $0.text(at: simulation.now))
        }
        let stored = simulation.storage(of: id).entries.map {
            Candidate($0.name.text, "stored: " + $0.value.text(in: simulation))
        }
        return seen + measured + stored
    }
}

extension Function {
    fileprivate init?(_ name: Substring) { self.init(rawValue: String(name)) }
}
