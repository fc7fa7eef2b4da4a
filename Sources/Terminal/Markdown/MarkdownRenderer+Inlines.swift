extension MarkdownRenderer {
    /// The text inside a block, in one styled line; line feeds in it are hard breaks.
    mutating func inlines(in node: MarkdownNode, style: Style, depth: Int) -> StyledLine {
        if depth > Self.nestingLimit { return StyledLine("[nested too deeply to show]", .warning) }
        var line = StyledLine()
        for child in node.children {
            line += inline(child, style: style, depth: depth + 1)
        }
        return line
    }

    private mutating func inline(_ node: MarkdownNode, style: Style, depth: Int) -> StyledLine {
        switch node.kind {
        case "text": return StyledLine(capabilities.legible(node.literal).withoutLineFeeds, style)
        case "softbreak": return StyledLine(" ", style)
        case "linebreak": return StyledLine("\n", style)
        case "code": return code(node.literal)
        case "html_inline": return StyledLine(capabilities.verbatim(node.literal).withoutLineFeeds, style)
        case "emph": return inlines(in: node, style: style == .plain ? .emphasis : style, depth: depth)
        case "strong": return inlines(in: node, style: style == .heading ? style : .strong, depth: depth)
        case "strikethrough":
            // Struck-out text must not read as text that stands.
            let marks = capabilities.accessible ? ("(struck out: ", ")") : ("~", "~")
            return StyledLine(marks.0, style) + inlines(in: node, style: .dim, depth: depth)
                + StyledLine(marks.1, style)
        case "link": return link(node, style: style, depth: depth)
        case "image":
            let text = inlines(in: node, style: style, depth: depth)
            return StyledLine("[", style) + (text.isEmpty ? StyledLine("picture", style) : text)
                + StyledLine("]", style)
        default: return inlines(in: node, style: style, depth: depth)
        }
    }

    /// Code keeps its backticks, so that it is told apart without colour; short code is not broken between lines.
    private func code(_ literal: String) -> StyledLine {
        let text = "`" + capabilities.verbatim(literal).withoutLineFeeds + "`"
        let isShort = text.cellWidth <= 30
        return StyledLine(isShort ? String(text.map { $0 == " " ? "\u{A0}" : $0 }) : text, .code)
    }

    private mutating func link(_ node: MarkdownNode, style: Style, depth: Int) -> StyledLine {
        let text = inlines(in: node, style: style, depth: depth)
        let address = capabilities.verbatim(node.url).withoutLineFeeds
        let isSaid = text.plain == address || "mailto:" + text.plain == address || "http://" + text.plain == address
        if isSaid || address.isEmpty || address.hasPrefix("#") || printedAddresses.contains(address) {
            if isSaid { printedAddresses.append(address) }
            return text
        }
        printedAddresses.append(address)
        if text.isEmpty { return StyledLine(address, style) }
        return text + StyledLine(" (\(address))", style)
    }
}

extension String {
    fileprivate var withoutLineFeeds: String { String(map { $0 == "\n" ? " " : $0 }) }
}
