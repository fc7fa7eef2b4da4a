import Scenario
import Yams

extension Fields {
    /// The fields of a mapping that is the value of a key; nil if there is none.
    func fields(_ key: String, known: [String], problems: inout Problems) -> Fields? {
        guard let value = values[key] else { return nil }
        guard let mapping = mapping(value, of: key, problems: &problems) else { return nil }
        return Fields(mapping, called: key, in: yaml, known: known, problems: &problems)
    }

    /// The names and texts of a mapping whose keys are the author's own, in the order in which they are written.
    func pairs(_ key: String, problems: inout Problems) -> [(name: Located<String>, text: Located<String>)] {
        guard let value = values[key], let mapping = mapping(value, of: key, problems: &problems) else { return [] }
        return mapping.compactMap { name, text in
            guard let name = located(name), let text = located(text) else {
                problems.report(.wrongType, at: yaml.location(name), "Each of `\(key)` is a name and a text.")
                return nil
            }
            return (name, text)
        }
    }

    /// The names of a mapping whose keys are the author's own, each with the text or the texts that it stands for.
    func lists(_ key: String, problems: inout Problems) -> [(name: Located<String>, texts: [Located<String>])] {
        guard let value = values[key], let mapping = mapping(value, of: key, problems: &problems) else { return [] }
        let names = mapping.compactMap { located($0.key) }
        let fields = Fields(mapping, called: key, in: yaml, known: names.map(\.value), problems: &problems)
        return names.map { ($0, fields.textOrTexts($0.value, problems: &problems)) }
    }

    private func mapping(_ value: Node, of key: String, problems: inout Problems) -> Node.Mapping? {
        if let mapping = value.mapping { return mapping }
        problems.report(
            .wrongType, at: yaml.location(value), length: length(of: key),
            "`\(key)` is a mapping, such as `{key: value}`, or indented lines of `key: value`.")
        return nil
    }

    private func located(_ node: Node) -> Located<String>? {
        node.scalar.map { scalar in
            Located(value: scalar.string.trimmed, location: yaml.location(node), length: length(of: scalar))
        }
    }
}
