/// The words that are never answers where an answer is awaited. `answer hint` answers with the word itself.
public enum AnswerWord: String, CaseIterable, Sendable {
    case hint
    case skip
    case leave
    case help
    case quit

    /// What it does, for help and completion.
    public var summary: String {
        switch self {
        case .hint: "show the next hint; it costs a quarter of the mark"
        case .skip: "give up this question and see its answer"
        case .leave: "leave the question for later, unanswered"
        case .help: "say what can be typed here"
        case .quit: "leave troupe; everything is saved"
        }
    }
}
