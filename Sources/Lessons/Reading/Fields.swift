import Scenario
import Yams

/// A YAML mapping whose keys are all known; values are read by key and by type, and what is wrong is reported.
///
/// Scalars are taken as they are written, whatever YAML would make of them: `no`, `10%` and `007` are text where
/// text is asked for.
struct Fields {
    let yaml: YAMLText
    let location: SourceLocation
    /// What it is called in messages, such as “This question”.
    let subject: String
    private(set) var values: [String: Node] = [:]

    /// Reports the keys that are not among the known ones, naming the nearest.
    init(
        _ mapping: Node.Mapping, called name: String? = nil, in yaml: YAMLText, known: [String],
        problems: inout Problems
    ) {
        self.yaml = yaml
        subject = name.map { "This \($0)" } ?? yaml.subject
        location = mapping.mark.map(yaml.location) ?? yaml.beginning
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                problems.report(.unknownKey, at: yaml.location(key), "A key is a word.")
                continue
            }
            if known.contains(name) {
                values[name] = value
            } else {
                problems.report(
                    .unknownKey, at: yaml.location(key), length: name.count, "There is no key `\(name)` here.",
                    hint: Problems.suggestion(for: name, among: known))
            }
        }
    }

    /// The fields of a node that has to be a mapping.
    init?(_ node: Node, called name: String, in yaml: YAMLText, known: [String], problems: inout Problems) {
        guard let mapping = node.mapping else {
            problems.report(
                .wrongType, at: yaml.location(node),
                "Each \(name) is a mapping, such as `{\(known.first ?? "key"): …}`.")
            return nil
        }
        self.init(mapping, called: name, in: yaml, known: known, problems: &problems)
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    /// Where the value of a key begins, or the mapping if there is none.
    func location(of key: String) -> SourceLocation { values[key].map(yaml.location) ?? location }

    /// How many characters the value of a key has, if it stands in one line.
    func length(of key: String) -> Int { values[key]?.scalar.map { length(of: $0) } ?? 1 }

    /// Text, without the blanks and line ends around it. Nil if there is none; empty text is reported.
    func text(_ key: String, problems: inout Problems) -> String? {
        guard let value = values[key] else { return nil }
        guard let scalar = value.scalar else {
            problems.report(
                .wrongType, at: yaml.location(value), "`\(key)` is text; this is \(Self.name(of: value)).",
                hint: "Put the text in quotes.")
            return nil
        }
        let text = scalar.string.trimmed
        if text.isEmpty { problems.report(.missingKey, at: yaml.location(value), "`\(key)` is empty.") }
        return text.isEmpty ? nil : text
    }

    /// Text that has to be there.
    func requiredText(_ key: String, problems: inout Problems) -> String? {
        guard values[key] == nil else { return text(key, problems: &problems) }
        problems.report(.missingKey, at: location, "\(subject) has no `\(key)`; it is required.")
        return nil
    }

    /// A name of lower-case letters, digits and single dashes that has to be there.
    func requiredSlug(_ key: String, problems: inout Problems) -> String? {
        guard let name = requiredText(key, problems: &problems) else { return nil }
        guard !Slug.isWellFormed(name) else { return name }
        problems.report(
            .malformedName, at: location(of: key), length: length(of: key),
            "`\(key)` is made of lower-case letters, digits and single dashes, beginning with a letter.",
            hint: Slug.made(from: name).map { "Perhaps `\($0)`." })
        return nil
    }

    /// A whole number of a range.
    func wholeNumber(_ key: String, in range: ClosedRange<Int>, problems: inout Problems) -> Int? {
        guard let value = values[key] else { return nil }
        if let number = value.scalar.flatMap({ Int($0.string.trimmed) }), range.contains(number) { return number }
        problems.report(
            .wrongType, at: yaml.location(value), length: length(of: key),
            "`\(key)` is a whole number from \(range.lowerBound) to \(range.upperBound).")
        return nil
    }

    /// A number with a decimal point, if any.
    func number(_ key: String, in range: ClosedRange<Double>, problems: inout Problems) -> Double? {
        guard let value = values[key] else { return nil }
        if let number = value.scalar.flatMap({ Double($0.string.trimmed) }), range.contains(number) { return number }
        problems.report(
            .wrongType, at: yaml.location(value), length: length(of: key),
            "`\(key)` is a number from \(range.lowerBound) to \(range.upperBound).")
        return nil
    }

    /// `true` or `false`, or YAML's older `yes`, `no`, `on` and `off`.
    func flag(_ key: String, problems: inout Problems) -> Bool? {
        guard let value = values[key] else { return nil }
        switch value.scalar?.string.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            problems.report(
                .wrongType, at: yaml.location(value), length: length(of: key), "`\(key)` is `true` or `false`.")
            return nil
        }
    }

    /// The elements of a list; nil if there is no list.
    func items(_ key: String, problems: inout Problems) -> [Node]? {
        guard let value = values[key] else { return nil }
        guard let sequence = value.sequence else {
            problems.report(
                .wrongType, at: yaml.location(value), length: length(of: key),
                "`\(key)` is a list, such as `[a, b]`, or lines that begin with `- `.")
            return nil
        }
        return Array(sequence)
    }

    /// A list of texts; empty if there is none.
    func texts(_ key: String, problems: inout Problems) -> [Located<String>] {
        scalars(key, problems: &problems).map { scalar in
            Located(
                value: scalar.string.trimmed, location: scalar.mark.map(yaml.location) ?? location(of: key),
                length: length(of: scalar))
        }
    }

    /// The texts of a list as they stand in the YAML; what is empty or no text is reported.
    func scalars(_ key: String, problems: inout Problems) -> [Node.Scalar] {
        (items(key, problems: &problems) ?? []).compactMap { item in
            guard let scalar = item.scalar else {
                problems.report(
                    .wrongType, at: yaml.location(item), "Each of `\(key)` is text; this is \(Self.name(of: item)).",
                    hint: "Put the text in quotes.")
                return nil
            }
            guard !scalar.string.trimmed.isEmpty else {
                problems.report(.missingKey, at: yaml.location(item), "One of `\(key)` is empty.")
                return nil
            }
            return scalar
        }
    }

    func length(of scalar: Node.Scalar) -> Int {
        switch scalar.style {
        case .literal, .folded: 1
        case .singleQuoted, .doubleQuoted: scalar.string.count + 2
        default: scalar.string.contains("\n") ? 1 : scalar.string.count
        }
    }

    private static func name(of node: Node) -> String {
        switch node {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar, .alias: "text"
        }
    }
}

/// A value and where in the file it stands.
struct Located<Value> {
    let value: Value
    let location: SourceLocation
    let length: Int
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

extension StringProtocol {
    /// Without white space and line ends around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
