import Scenario

/// Finds the parameters and the values of `let` that a scenario names and never looks at.
struct UnusedNames {
    private var parameters: [ParameterDeclaration] = []
    private var bindings: [(name: String, location: SourceLocation)] = []
    /// What is not a name being set.
    private var text = ""

    init(_ script: Script) {
        read(script.statements)
    }

    private mutating func read(_ statements: [Statement]) {
        for statement in statements {
            switch statement {
            case .command(let line): text += line.text + "\n"
            case .parameter(let declaration):
                parameters.append(declaration)
                text += declaration.values.map(\.text).joined(separator: " ") + "\n"
            case .binding(let name, let expression):
                bindings.append((name, expression.location))
                text += expression.text + "\n"
            case .when(let condition, let then, let otherwise):
                text += condition.text + "\n"
                read(then)
                read(otherwise)
            case .repeat(let count, let body):
                text += count.text + "\n"
                read(body)
            }
        }
    }

    func report(problems: inout Problems) {
        for parameter in parameters {
            let location = lineStart(parameter.location)
            if !mentions(parameter.name, after: ["$", "{"]) {
                problems.report(
                    .unusedParameter, at: location, length: 5,
                    "The parameter `\(parameter.name)` changes nothing: no line says `$\(parameter.name)`.",
                    hint: "Use it, or take it out.")
            }
            if parameter.help == nil {
                problems.report(
                    .parameterWithoutHelp, at: location, length: 5,
                    "Nothing tells students what the parameter `\(parameter.name)` is.",
                    hint: "Say it behind `#` at the end of the line.")
            }
        }
        // A name in both branches of a `when` is set in one of them and used or not used as one.
        var reported: Set<String> = []
        for (name, location) in bindings where reported.insert(name).inserted && !mentions(name, after: nil) {
            problems.report(
                .unusedLet, at: lineStart(location), length: 3, "Nothing uses `\(name)` after `let`.",
                hint: "Use it, or take it out.")
        }
    }

    private func lineStart(_ location: SourceLocation) -> SourceLocation {
        SourceLocation(file: location.file, line: location.line, column: 1)
    }

    /// Whether the name stands somewhere as a whole word, behind one of these marks or, for nil, behind none of them.
    private func mentions(_ name: String, after marks: Set<Character>?) -> Bool {
        text.ranges(of: name).contains { range in
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : "\n"
            let behind = range.upperBound < text.endIndex ? text[range.upperBound] : "\n"
            guard !Self.isPart(behind) else { return false }
            return marks?.contains(before) ?? !(Self.isPart(before) || "$.:".contains(before))
        }
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "-"
    }
}
