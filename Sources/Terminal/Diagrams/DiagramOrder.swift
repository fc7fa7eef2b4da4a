/// How a row stands to another event, as happened-before has it: a sign beside the row's time.
public enum DiagramOrder: Hashable, Sendable {
    case before
    /// The event itself.
    case same
    case after
    case concurrent
    /// The row's message was sent concurrently with the one named, which reached the same lane before it from another.
    case raced(with: String)

    func glyph(_ glyphs: Glyphs) -> String {
        switch self {
        case .before: "<"
        case .same: glyphs.focus
        case .after: ">"
        case .concurrent, .raced: glyphs.concurrent
        }
    }
}
