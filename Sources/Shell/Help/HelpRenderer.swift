import Terminal

/// Lays out help for a terminal.
struct HelpRenderer {
    let capabilities: Capabilities

    private static let margin = 2

    func lines(_ page: HelpPage) -> [StyledLine] {
        var lines = page.usage.flatMap { typed($0, .strong, margin: HelpRenderer.margin) }
        lines += Markdown(page.text, margin: HelpRenderer.margin).lines(capabilities)
        for list in page.lists { lines += self.lines(list) }
        if let example = page.example { lines += self.lines(example) }
        if !page.related.isEmpty { lines += hanging("see also", page.related.joined(separator: " ")) }
        return lines
    }

    private func lines(_ list: HelpPage.List) -> [StyledLine] {
        let title = list.title.isEmpty ? [] : [StyledLine("  " + list.title, .strong)]
        let rows = list.entries.map { [StyledLine($0.term, .code), StyledLine($0.meaning)] }
        let table = Table(columns: [.init("", .left), .init("", .left)], rows: rows, margin: 4)
        return title + table.lines(capabilities).filter { !$0.isEmpty }
    }

    /// The lines before the last stand there to be typed as well, but are not what it is about.
    private func lines(_ example: HelpPage.Example) -> [StyledLine] {
        let before = example.before.flatMap { typed($0, .dim, margin: 4) }
        let lines = example.lines.flatMap { typed($0, .code, margin: 4) }
        return [StyledLine("  example", .strong)] + before + lines
            + Prose(StyledLine(capabilities.legible(example.effect)), margin: 4).lines(capabilities)
    }

    /// A line to type as it stands; where it is wider than the window it goes on further in.
    private func typed(_ text: String, _ style: Style, margin: Int) -> [StyledLine] {
        let indent = margin + text.prefix { $0 == " " }.count
        let first = StyledLine(String(repeating: " ", count: indent))
        return StyledLine(capabilities.verbatim(text), style)
            .wrapped(to: capabilities.textWidth - 1, first: first, rest: first + "    ")
    }

    /// A label and words behind it, those of further lines under the first.
    func hanging(_ label: String, _ text: String, width: Int = 10) -> [StyledLine] {
        let first: StyledLine = [StyledText("  " + label.padded(to: width), .strong)]
        let rest = StyledLine(String(repeating: " ", count: first.width))
        return StyledLine(text).wrapped(to: capabilities.measure - 1, first: first, rest: rest)
    }
}
