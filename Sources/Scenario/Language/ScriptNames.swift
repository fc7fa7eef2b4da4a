/// What a script has named so far: its parameters, and what `let` has set on the way to a line.
struct ScriptNames {
    private var parameters: [ParameterDeclaration] = []
    /// Set before this line, whatever the conditions were.
    private var sure: Set<String> = []
    /// Set before this line if some condition held.
    private var possible: Set<String> = []

    mutating func declare(_ declaration: ParameterDeclaration, at name: Word) throws(ScenarioError) {
        guard !parameters.contains(where: { $0.name == declaration.name }) else {
            throw name.error("“\(declaration.name)” is a parameter already", topic: "param")
        }
        parameters.append(declaration)
    }

    /// Notes a `let`; `isSure` unless it stands in a block.
    mutating func bind(_ name: Word, isSure: Bool) throws(ScenarioError) {
        guard !parameters.contains(where: { $0.name == name.text }) else {
            throw name.error("“\(name.text)” is a parameter already", topic: "let")
        }
        guard !sure.contains(name.text), !(isSure && possible.contains(name.text)) else {
            throw name.error("“\(name.text)” is set twice; it is fixed once set", topic: "let")
        }
        sure.insert(name.text)
        possible.insert(name.text)
    }

    /// Goes on where two ways meet, of which a run takes one.
    mutating func join(_ other: ScriptNames) {
        sure.formIntersection(other.sure)
        possible.formUnion(other.possible)
    }

    /// Complains where a parameter is compared with a word that it can never be.
    func checkChoices(in condition: Expression) throws(ScenarioError) {
        for part in condition.parts { try checkChoices(in: part) }
        guard case .binary(let op, let left, let right) = condition.node, op == .equal || op == .unequal else { return }
        for (side, other) in [(left, right), (right, left)] {
            guard case .parameter(let name) = side.node, case .name(let word) = other.node,
                let parameter = parameters.first(where: { $0.name == name }), parameter.isChoice,
                !parameter.choices.contains(word), !possible.contains(word)
            else { continue }
            throw other.error(
                "\(name) is one of \(parameter.choices.joined(separator: ", "))",
                suggestion: Nearest.word(to: word, among: parameter.choices))
        }
    }
}
