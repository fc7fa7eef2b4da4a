/// The answer is a word or a short phrase.
public struct Text: QuestionKind, Hashable {
    public static let name = "text"

    /// What is accepted; the first phrase among them is shown as the answer.
    public let accepted: [TextPattern]

    /// The longest answer, in characters, so that a pattern is tried in no time.
    static let longest = 200

    /// - Precondition: one phrase is accepted at least, so that there is an answer to show.
    public init(accepted: [TextPattern]) {
        precondition(accepted.contains { $0.phrase != nil }, "a phrase is accepted, so that it can be shown")
        self.accepted = accepted
    }

    public var guide: String {
        "Type a word or a short phrase. Capital letters and spaces around it make no difference."
    }

    public func instruction(in arrangement: Arrangement) -> String? { "A word or a short phrase." }

    public func read(_ text: String, in arrangement: Arrangement) -> Reading {
        let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if typed.isEmpty { return .unclear("Type a word or a short phrase.") }
        if typed.count > Text.longest { return .unclear("That is longer than \(Text.longest) characters.") }
        return .answer(typed)
    }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        accepted.contains { $0.matches(recorded) }
            ? .right
            : .wrong([Remark("Right is: \(key(given: nil) ?? "").", .atEnd)])
    }

    public func key(given evidence: Evidence?) -> String? { accepted.lazy.compactMap(\.phrase).first }
}
