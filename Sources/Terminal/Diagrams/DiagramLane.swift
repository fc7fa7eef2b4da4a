/// How a lane of a diagram stands.
public enum DiagramLane: Hashable, Sendable {
    case up
    /// At work that takes time.
    case busy
    /// Standing still, and going on later where it stood.
    case paused
    case down

    func glyph(_ glyphs: Glyphs) -> String {
        switch self {
        case .up: glyphs.vertical
        case .busy: glyphs.busy
        case .paused: glyphs.paused
        case .down: glyphs.gone
        }
    }
}
