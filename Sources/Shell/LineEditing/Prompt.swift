/// A prompt as readline wants it: what takes no room on the screen stands between marks.
///
/// Without the marks readline counts the bytes of a colour as columns, and a long line wraps at the wrong place.
struct Prompt {
    let text: String

    private static let invisibleStart = "\u{01}"
    private static let invisibleEnd = "\u{02}"

    var marked: String {
        var result = ""
        var rest = text.unicodeScalars[...]
        while let escape = rest.firstIndex(of: "\u{1B}") {
            result += String(rest[..<escape])
            let sequence = Self.controlSequence(rest[escape...])
            result += Self.invisibleStart + String(sequence) + Self.invisibleEnd
            rest = rest[sequence.endIndex...]
        }
        return result + String(rest)
    }

    /// The control sequence (ECMA-48: `ESC [`, parameters, a final byte) that `scalars` starts with.
    private static func controlSequence(
        _ scalars: Substring.UnicodeScalarView
    ) -> Substring.UnicodeScalarView {
        var index = scalars.index(after: scalars.startIndex)
        guard index < scalars.endIndex, scalars[index] == "[" else { return scalars[..<index] }
        index = scalars.index(after: index)
        while index < scalars.endIndex, !("@"..."~" ~= scalars[index]) { index = scalars.index(after: index) }
        return index < scalars.endIndex ? scalars[...index] : scalars
    }
}
