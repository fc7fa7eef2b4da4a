/// A rule across the text with headings set into it: `── 1 Clocks ── 2 of 7 ── Drift ─────`.
public struct HeadingRule: Hashable, Sendable {
    public var parts: [String]

    public init(_ parts: [String]) {
        self.parts = parts
    }

    /// The rule, as wide as prose; where they do not fit, the first is cut before the others.
    public func line(_ capabilities: Capabilities) -> StyledLine {
        let parts = parts.map { capabilities.legible($0).oneLine }.filter { !$0.isEmpty }
        if capabilities.accessible {
            let sentences = parts.map { $0.endsSentence ? $0 : $0 + "." }
            return StyledLine(sentences.joined(separator: " "), .heading)
        }
        let dash = capabilities.glyphs.horizontal
        let width = capabilities.measure - 1
        let fitted = fit(parts, in: width - 3, ellipsis: capabilities.glyphs.ellipsis)
        var line = StyledLine()
        for part in fitted {
            line.append(dash + dash + " ", .dim)
            line.append(part, .heading)
            line.append(" ")
        }
        line.append(String(repeating: dash, count: max(2, width - line.width)), .dim)
        return line
    }

    private func fit(_ parts: [String], in width: Int, ellipsis: String) -> [String] {
        var widths = parts.map(\.cellWidth)
        var excess = widths.reduce(0) { $0 + $1 + 4 } - width
        if excess > 0, widths[0] > 12 {
            let cut = min(excess, widths[0] - 12)
            widths[0] -= cut
            excess -= cut
        }
        while excess > 0, let longest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[longest] > 4 {
            widths[longest] -= 1
            excess -= 1
        }
        return zip(parts, widths).map { $0.truncated(to: $1, ellipsis: ellipsis) }
    }
}

extension String {
    /// Whether the text closes with a mark that ends a sentence.
    var endsSentence: Bool { last.map { ".?!".contains($0) } ?? false }
}
