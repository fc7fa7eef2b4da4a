/// Turns styles into ANSI codes, or into nothing.
///
/// Only bold, underlined, dim and those of the sixteen basic colours that stay legible on black and on white are used. Whatever
/// control characters are left in a line are made visible here, so that no text can send codes of its own.
public struct Palette: Hashable, Sendable {
    public var color: Bool
    public var unicode: Bool
    /// Whether dim text is dim: on a projector nobody could read it.
    public var dims: Bool

    public init(color: Bool, unicode: Bool = true, dims: Bool = true) {
        self.color = color
        self.unicode = unicode
        self.dims = dims
    }

    public init(_ capabilities: Capabilities) {
        self.init(color: capabilities.color, unicode: capabilities.unicode, dims: capabilities.dims)
    }

    /// The line as it is sent to a terminal, without a line feed.
    public func text(_ line: StyledLine) -> String {
        line.runs.map { run in
            let safe = visible(run.text, unicode: unicode).oneLine
            guard color, let code = code(run.style) else { return safe }
            return "\u{1B}[\(code)m\(safe)\u{1B}[0m"
        }.joined()
    }

    private func code(_ style: Style) -> String? {
        switch style {
        case .plain: nil
        case .strong, .heading: "1"
        case .emphasis: "4"
        case .code, .accent: "35"
        case .dim: dims ? "2" : nil
        case .good: "1;32"
        case .bad: "1;31"
        case .warning: "1;35"
        }
    }
}

extension String {
    /// The text with line feeds and tabs turned to spaces.
    var oneLine: String {
        if !utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) { return self }
        return String(map { $0 == "\n" || $0 == "\t" ? " " : $0 })
    }
}
