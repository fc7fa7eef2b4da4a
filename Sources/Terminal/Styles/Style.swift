/// What a piece of text is for; a `Palette` decides how that looks.
///
/// A style never carries meaning alone: whoever reads the plain text must be told the same by its words.
public enum Style: Hashable, Sendable, CaseIterable {
    case plain
    case strong
    case emphasis
    case code
    case dim
    case heading
    case good
    case bad
    case accent
    case warning
}
