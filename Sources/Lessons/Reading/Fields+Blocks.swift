import Scenario
import Yams

extension Fields {
    /// The texts of a list, or one text that stands without a list, where they themselves begin; empty if there is none.
    func textOrTexts(_ key: String, problems: inout Problems) -> [Located<String>] {
        if let scalar = values[key]?.scalar {
            guard text(key, problems: &problems) != nil else { return [] }
            return [located(scalar)]
        }
        return scalars(key, problems: &problems).map(located)
    }

    private func located(_ scalar: Node.Scalar) -> Located<String> {
        Located(value: scalar.string.trimmed, location: contentLocation(of: scalar), length: length(of: scalar))
    }

    /// Text of several lines that has to be there, with the place of its first character in the file.
    func requiredBlock(_ key: String, of kind: String, problems: inout Problems) -> Located<String>? {
        guard let value = values[key] else {
            problems.report(
                .missingKey, at: location, "A \(kind) has no `\(key)`; it is required.",
                hint: "Write `\(key): |`, and below it one command a line.")
            return nil
        }
        guard text(key, problems: &problems) != nil, let scalar = value.scalar else { return nil }
        return Located(value: scalar.string, location: contentLocation(of: scalar), length: 1)
    }

    /// Where the text itself begins: behind a quote, or in the line below `|`.
    private func contentLocation(of scalar: Node.Scalar) -> SourceLocation {
        let mark = scalar.mark.map(yaml.location) ?? location
        switch scalar.style {
        case .literal, .folded:
            let lines = yaml.text.split(separator: "\n", omittingEmptySubsequences: false)
            let below = lines.dropFirst(mark.line - yaml.firstLine + 1)
            let indentation = below.first { !$0.trimmed.isEmpty }?.prefix { $0 == " " }.count ?? 0
            return SourceLocation(file: mark.file, line: mark.line + 1, column: indentation + 1)
        case .singleQuoted, .doubleQuoted:
            return SourceLocation(file: mark.file, line: mark.line, column: mark.column + 1)
        default:
            return mark
        }
    }
}
