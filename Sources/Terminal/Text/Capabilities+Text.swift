extension Capabilities {
    /// Prose as this reader can read it: controls visible, symbols in ASCII or as words where that is wanted.
    public func legible(_ text: String) -> String {
        let safe = visible(text, unicode: unicode)
        let spoken = accessible ? Spelling.spoken(safe) : safe
        return unicode ? spoken : Spelling.ascii(spoken)
    }

    /// Text that must be read or typed to the letter, such as code: controls visible, but nothing put into words.
    public func verbatim(_ text: String) -> String {
        let safe = visible(text, unicode: unicode)
        return unicode ? safe : Spelling.ascii(safe)
    }

    func legible(_ line: StyledLine) -> StyledLine {
        StyledLine(line.runs.map { StyledText($0.style == .code ? verbatim($0.text) : legible($0.text), $0.style) })
    }
}
