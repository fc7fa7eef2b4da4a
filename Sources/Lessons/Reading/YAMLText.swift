import Scenario
import Yams

/// A stretch of YAML in a lesson file, composed without aliases and with its positions kept.
struct YAMLText {
    let text: String
    let file: String
    /// The line of the file in which the stretch begins.
    let firstLine: Int
    /// What it is called in messages, such as “This question”.
    let subject: String
    /// The rule that it breaks when it is malformed.
    let syntaxRule: Rule
    private let marks: MarkMap

    init(text: String, file: String, firstLine: Int, subject: String, syntaxRule: Rule) {
        self.text = text
        self.file = file
        self.firstLine = firstLine
        self.subject = subject
        self.syntaxRule = syntaxRule
        marks = MarkMap(text)
    }

    /// The top-level mapping, or nil after reporting why there is none.
    func root(problems: inout Problems) -> Node.Mapping? {
        // Aliases are expanded while composing, and a few lines of them make gigabytes. So they are refused unread.
        if let alias = AnchorScanner.firstAnchorWithAliases(in: text) {
            reportAlias(at: location(line: alias.line, column: alias.column), problems: &problems)
            return nil
        }
        do {
            // Unless it is told the encoding, the parser asks the environment for it, each time.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            // Nodes refer to their anchors weakly: the parser owns them.
            return try withExtendedLifetime(parser) {
                guard let node = try parser.singleRoot() else {
                    report("\(subject) is empty.", at: beginning, problems: &problems)
                    return nil
                }
                return check(node, problems: &problems)
            }
        } catch let error as YamlError {
            report(error, problems: &problems)
        } catch {
            report("\(subject) cannot be read: \(error)", at: beginning, problems: &problems)
        }
        return nil
    }

    func location(_ node: Node) -> SourceLocation {
        node.mark.map(location) ?? beginning
    }

    func location(_ mark: Mark) -> SourceLocation {
        location(line: mark.line, column: mark.column)
    }

    private func location(line: Int, column: Int) -> SourceLocation {
        let place = marks.place(line: line, column: column)
        return SourceLocation(file: file, line: firstLine + place.line - 1, column: place.column)
    }

    var beginning: SourceLocation { SourceLocation(file: file, line: firstLine, column: 1) }

    /// Refuses what is no mapping, what stands too deep, and anchors, which nothing can refer to.
    private func check(_ root: Node, problems: inout Problems) -> Node.Mapping? {
        var pending = [(node: root, depth: 1)]
        while let (node, depth) = pending.popLast() {
            if node.anchor != nil {
                reportAlias(at: location(node), problems: &problems)
                return nil
            }
            if depth > Limits.nesting {
                problems.report(
                    .yamlNesting, at: location(node), "\(subject) is nested more than \(Limits.nesting) deep.")
                return nil
            }
            switch node {
            case .mapping(let mapping):
                for (key, value) in mapping { pending += [(value, depth + 1), (key, depth + 1)] }
            case .sequence(let sequence): pending += sequence.map { ($0, depth + 1) }
            case .scalar, .alias: break
            }
        }
        guard let mapping = root.mapping else {
            report(
                "\(subject) is a mapping: lines of `key: value`.", at: location(root), problems: &problems)
            return nil
        }
        return mapping
    }

    private func reportAlias(at location: SourceLocation, problems: inout Problems) {
        problems.report(
            .yamlAlias, at: location, "Anchors (&) and aliases (*) of YAML are not part of the format.",
            hint: "Write the value out, or put text that begins so in quotes.")
    }

    private func report(
        _ message: String, at location: SourceLocation, hint: String? = nil, problems: inout Problems
    ) {
        problems.report(syntaxRule, at: location, message, hint: hint)
    }
}
