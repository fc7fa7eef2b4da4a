/// What the reader's terminal can show, and how the reader wants it.
public struct Capabilities: Hashable, Sendable {
    /// Columns of the terminal.
    public var width: Int
    /// Rows of the terminal.
    public var height: Int
    public var color: Bool
    /// Whether lines and symbols may be drawn with characters beyond ASCII.
    public var unicode: Bool
    /// Linear text with symbols spelled out and nothing drawn.
    public var accessible: Bool
    /// Whether lines that were printed can be drawn anew, as on a terminal that moves its cursor.
    public var redraws: Bool
    /// Whether what matters less may be shown dim.
    public var dims: Bool

    public init(
        width: Int = 80,
        height: Int = 24,
        color: Bool = false,
        unicode: Bool = true,
        accessible: Bool = false,
        redraws: Bool = false,
        dims: Bool = true
    ) {
        self.width = width
        self.height = height
        self.color = color
        self.unicode = unicode
        self.accessible = accessible
        self.redraws = redraws
        self.dims = dims
    }

    /// Columns that drawings and tables may use: 20 to 200.
    public var textWidth: Int { min(max(width, 20), 200) }
    /// Columns that prose may use: at most 100, because longer lines are hard to follow.
    public var measure: Int { min(textWidth, 100) }
    public var glyphs: Glyphs { unicode ? .unicode : .ascii }
}
