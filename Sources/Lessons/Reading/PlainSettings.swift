import Yams

/// A YAML text of nothing but `key: value`, one a line.
public struct PlainSettings: Sendable {
    public struct Entry: Hashable, Sendable {
        public let key: String
        /// As it is written, without quotes; nil for a list or the like.
        public let value: String?
        /// Counted from 1.
        public let line: Int
    }

    /// What is wrong with the whole text, as a sentence without its end.
    public struct Problem: Error, Hashable {
        public let message: String
    }

    /// In the order in which they are written.
    public private(set) var entries: [Entry] = []

    public init(_ text: String) throws(Problem) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            let place = (error as? YamlError).map { "\($0)" } ?? "\(error)"
            throw Problem(message: "this is no YAML: " + place.split(separator: "\n").joined(separator: " "))
        }
        guard let root else { return }
        guard let mapping = root.mapping else { throw Problem(message: "settings are written key: value, one a line") }
        entries = mapping.map { key, value in
            Entry(key: key.scalar?.string ?? "", value: value.scalar?.string, line: key.mark?.line ?? 1)
        }
    }
}
