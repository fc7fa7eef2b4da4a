/// CommonMark with GitHub's tables, task lists, strikethrough and automatic links, laid out for a terminal.
///
///     Markdown("The *second* save wins.").lines(capabilities)
public struct Markdown: Hashable, Sendable {
    public var source: String
    /// Spaces before each line.
    public var margin: Int

    public init(_ source: String, margin: Int = 1) {
        self.source = source
        self.margin = margin
    }

    /// The text wrapped to the measure; code is never wrapped, and cut only at the terminal's edge.
    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        guard let document = MarkdownDocument(source) else { return Prose(StyledLine(source)).lines(capabilities) }
        var renderer = MarkdownRenderer(capabilities: capabilities)
        let indent = StyledLine(String(repeating: " ", count: margin))
        return document.withRoot { renderer.blocks(in: $0, first: indent, rest: indent, depth: 0) }
    }
}
