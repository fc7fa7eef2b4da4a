/// How the marks in a text are meant; the raw value is what stands between the brackets.
public enum GIFTFormat: String, Hashable, Sendable {
    /// HTML in which line ends are line breaks: what Moodle takes a text for that does not say.
    case moodle
    case html
    case plain
    case markdown
}
