import Quiz
import Yams

/// A lesson file, written from its parts.
public struct LessonText {
    /// A part of a step.
    public enum Part {
        /// In Markdown.
        case prose(String)
        case question(Question)
    }

    /// A level-2 heading with what stands under it; the one called `Quiz` comes last.
    public struct Section {
        public let title: String
        public var parts: [Part]

        public init(title: String, parts: [Part] = []) {
            self.title = title
            self.parts = parts
        }
    }

    public let text: String

    /// - Parameter isSealed: whether the questions are written without their keys.
    public init(id: String, title: String, summary: String, sections: [Section], isSealed: Bool = false) {
        let head = [
            ("format", "\(FrontMatter.format)"), ("id", id), ("title", LessonText.scalar(title)),
            ("summary", LessonText.scalar(summary)),
        ]
        var text = "---\n" + head.map { "\($0): \($1)\n" }.joined() + "---\n\n# \(title)\n"
        for section in sections {
            text += "\n## \(section.title)\n"
            for part in section.parts {
                switch part {
                case .prose(let markdown): text += "\n\(LessonText.withoutHeadings(markdown))\n"
                case .question(let question):
                    let yaml = QuestionText.yaml(question, isSealed: isSealed)
                    text += "\n\(LessonText.fence(around: yaml))quiz\n\(yaml)\(LessonText.fence(around: yaml))\n"
                }
            }
        }
        self.text = text
    }

    /// One line of YAML, in quotation marks where it needs them.
    private static func scalar(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let yaml = try? Yams.serialize(node: .scalar(Node.Scalar(line, Tag(.str))), width: -1, allowUnicode: true)
        // A scalar by itself may be followed by a mark that ends the document.
        return yaml?.split(separator: "\n").first.map { String($0) } ?? line
    }

    /// Longer than any fence inside.
    private static func fence(around yaml: String) -> String {
        let runs = yaml.split(whereSeparator: { $0 != "`" }).map(\.count)
        return String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    }

    /// Headings of prose that comes from elsewhere would begin steps of their own.
    private static func withoutHeadings(_ markdown: String) -> String {
        markdown.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("#") ? "\\" + $0 : String($0) }.joined(separator: "\n")
    }
}
