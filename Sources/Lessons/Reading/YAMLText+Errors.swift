import Scenario
import Yams

extension YAMLText {
    /// Says what an error of the YAML parser means for whoever wrote the lines.
    func report(_ error: YamlError, problems: inout Problems) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            if context?.text.contains("anchor") == true || context?.text.contains("alias") == true {
                reportMarkup(at: mark, problems: &problems)
            } else {
                let (message, hint) = explanation(of: problem, at: mark)
                // An unclosed quote is noticed at the end; the author wants to see where it began.
                let place = context.map(\.mark).flatMap { problem.contains("end of stream") ? $0 : nil } ?? mark
                problems.report(syntaxRule, at: location(place), message, hint: hint)
            }
        case .composer(_, let problem, let mark, _) where problem.contains("alias"):
            reportMarkup(at: mark, problems: &problems)
        case .composer(_, _, let mark, _):
            problems.report(syntaxRule, at: location(mark), "\(subject) ends here; nothing may follow.")
        case .duplicatedKeysInMapping(let names, let context):
            problems.report(
                .duplicateKey, at: location(context.mark), length: names.first?.count ?? 1,
                "`\(names.first ?? "")` is given more than once; this is the first.")
        case .reader(let problem, let offset, _, _):
            problems.report(syntaxRule, at: location(ofCharacter: offset), "\(subject) cannot be read: \(problem).")
        default:
            problems.report(syntaxRule, at: beginning, "\(subject) cannot be read as YAML.")
        }
    }

    private func reportMarkup(at mark: Mark, problems: inout Problems) {
        problems.report(
            .yamlAlias, at: location(mark), "Text cannot begin with `&` or `*` here: YAML takes them for anchors.",
            hint: "Put the text in quotes.")
    }

    private func location(ofCharacter offset: Int?) -> SourceLocation {
        guard let offset else { return beginning }
        let before = text.prefix(offset)
        let line = before.count { $0 == "\n" }
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        return SourceLocation(file: file, line: firstLine + line, column: column)
    }

    private func explanation(of problem: String, at mark: Mark) -> (message: String, hint: String?) {
        let quotes = "Put the text in quotes, or below the key after `|`."
        let tabMessage = "YAML is indented with spaces; this is a tab."
        if problem.contains("tab character") { return (tabMessage, nil) }
        if problem.contains("mapping values are not allowed") {
            return ("A second `: ` in one line reads as another key.", quotes)
        }
        if problem.contains("cannot start any token") {
            let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            let line = lines.dropFirst(mark.line - 1).first
            let character = line?.dropFirst(mark.column - 1).first
            if character == "\t" { return (tabMessage, nil) }
            return ("Text cannot begin with `\(character.map(String.init) ?? "")` here.", quotes)
        }
        if problem.contains("could not find expected ':'") {
            return (
                "A `key: value` is expected in this line.", "Text of more than one line stands after `|`, indented."
            )
        }
        if problem.contains("did not find expected key") || problem.contains("block end") {
            return ("This does not belong to what stands above it.", "Look at the indentation and the quotes.")
        }
        if problem.contains("end of stream") { return ("A quote is opened here and never closed.", nil) }
        if problem.lowercased().contains("nesting level") {
            return ("\(subject) is nested more than \(Limits.nesting) deep.", nil)
        }
        return ("\(subject) is not well-formed YAML: \(problem).", nil)
    }
}
