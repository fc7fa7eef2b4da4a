/// One thing to say about an answer that is not right.
public struct Remark: Hashable, Sendable {
    /// When it is said.
    public enum Moment: Hashable, Sendable {
        case always
        /// While a try is left, in place of what gives the answer away.
        case whileOpen
        /// When no try is left, since it gives the answer away.
        case atEnd
    }

    /// In Markdown.
    public let text: String
    public let moment: Moment

    public init(_ text: String, _ moment: Moment = .always) {
        self.text = text
        self.moment = moment
    }

    /// A text of the author within a sentence: `“The request was lost”`.
    static func quoted(_ text: String) -> String {
        "“\(text.hasSuffix(".") ? String(text.dropLast()) : text)”"
    }
}
