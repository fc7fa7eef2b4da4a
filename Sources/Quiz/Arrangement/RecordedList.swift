/// Several ids in one recorded answer: `ann|bob`, with a `\` before a `|`, a `=` or a `\` that belongs to an id.
public struct RecordedList: Hashable, Sendable {
    public let ids: [String]

    public init(_ ids: [String]) {
        self.ids = ids
    }

    /// Reads what `text` writes.
    public init(reading text: String) {
        ids = RecordedList.split(text, at: "|").map(RecordedList.plain)
    }

    public var text: String { ids.map(RecordedList.escaped).joined(separator: "|") }

    /// Reads what `text(ofPairs:)` writes; parts that are no pairs are left out.
    static func pairs(in text: String) -> [(left: String, right: String)] {
        split(text, at: "|").compactMap { part in
            let sides = split(part, at: "=").map(plain)
            return sides.count == 2 ? (sides[0], sides[1]) : nil
        }
    }

    static func text(ofPairs pairs: [(left: String, right: String)]) -> String {
        pairs.map { "\(escaped($0.left))=\(escaped($0.right))" }.joined(separator: "|")
    }

    private static func escaped(_ id: String) -> String {
        id.reduce(into: "") { text, character in
            if character == "|" || character == "=" || character == "\\" { text.append("\\") }
            text.append(character)
        }
    }

    private static func plain(_ part: String) -> String {
        var isEscaped = false
        return part.reduce(into: "") { text, character in
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                text.append(character)
                isEscaped = false
            }
        }
    }

    /// The parts between separators that no `\` stands before, still escaped.
    private static func split(_ text: String, at separator: Character) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in text {
            if character == separator, !isEscaped {
                parts.append("")
                continue
            }
            parts[parts.count - 1].append(character)
            isEscaped = character == "\\" && !isEscaped
        }
        return parts
    }
}
