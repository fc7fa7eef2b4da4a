/// Lays out the blocks of a document. It remembers which addresses were printed, so that each is printed once.
struct MarkdownRenderer {
    static let nestingLimit = 64

    let capabilities: Capabilities
    var printedAddresses: [String] = []

    init(capabilities: Capabilities) {
        self.capabilities = capabilities
    }

    /// The blocks inside a node, a blank line between two unless they are items of a tight list.
    ///
    /// - Parameters:
    ///   - first: what the first line begins with, such as a margin and a bullet.
    ///   - rest: what every further line begins with.
    mutating func blocks(
        in node: MarkdownNode,
        first: StyledLine,
        rest: StyledLine,
        depth: Int,
        isTight: Bool = false
    ) -> [StyledLine] {
        if depth > Self.nestingLimit { return [first + StyledLine("[nested too deeply to show]", .warning)] }
        var lines: [StyledLine] = []
        for child in node.children where !(capabilities.accessible && child.kind == "thematic_break") {
            if !lines.isEmpty, !isTight { lines.append(rest.trimmed) }
            lines += block(child, first: lines.isEmpty ? first : rest, rest: rest, depth: depth)
        }
        return lines
    }

    private mutating func block(
        _ node: MarkdownNode,
        first: StyledLine,
        rest: StyledLine,
        depth: Int
    ) -> [StyledLine] {
        // Deep nesting pushes text to the right edge; a few columns are always left for it.
        let width = max(capabilities.measure - 1, min(rest.width + 20, capabilities.textWidth - 1))
        switch node.kind {
        case "paragraph":
            return inlines(in: node, style: .plain, depth: depth).wrapped(to: width, first: first, rest: rest)
        case "heading":
            return inlines(in: node, style: .heading, depth: depth).wrapped(to: width, first: first, rest: rest)
        case "list":
            return list(node, first: first, rest: rest, depth: depth)
        case "block_quote":
            let bar = StyledLine(capabilities.accessible ? "" : capabilities.glyphs.quote + " ", .dim)
            let mark = capabilities.accessible ? StyledLine("Quote: ") : bar
            return blocks(in: node, first: indent(first, mark), rest: indent(rest, bar), depth: depth + 1)
        case "code_block":
            return code(node, first: first, rest: rest, width: width)
        case "html_block":
            return verbatim(node.literal, indent: 0, first: first, rest: rest)
        case "thematic_break":
            let dashes = max(3, min(24, width - first.width))
            return [first + StyledLine(String(repeating: capabilities.glyphs.horizontal, count: dashes), .dim)]
        case "table":
            return table(node, first: first, rest: rest, depth: depth, width: width)
        default:
            return verbatim(node.literal, indent: 0, first: first, rest: rest)
        }
    }

    /// Code as it stands. What it shows may be said behind its language, and is said in its place to a reader who listens.
    private func code(_ node: MarkdownNode, first: StyledLine, rest: StyledLine, width: Int) -> [StyledLine] {
        let words = node.info.split(separator: " ", maxSplits: 1)
        guard capabilities.accessible, words.count == 2 else {
            return verbatim(node.literal, indent: 2, first: first, rest: rest)
        }
        return StyledLine(capabilities.legible("Picture: \(words[1])")).wrapped(to: width, first: first, rest: rest)
    }

    private mutating func list(_ node: MarkdownNode, first: StyledLine, rest: StyledLine, depth: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        let items = node.children
        let digits = String(node.firstNumber + items.count - 1).count
        for (index, item) in items.enumerated() {
            if !lines.isEmpty, !node.isTight { lines.append(rest.trimmed) }
            var mark =
                node.isOrdered
                ? String(node.firstNumber + index).padded(to: digits, .right) + ". "
                : (capabilities.accessible ? "- " : capabilities.glyphs.bullet + " ")
            if item.kind == "tasklist" {
                mark +=
                    capabilities.accessible ? (item.isChecked ? "done: " : "to do: ") : item.isChecked ? "[x] " : "[ ] "
            }
            let hanging = String(repeating: " ", count: mark.cellWidth)
            let begin = lines.isEmpty ? first : rest
            let body = blocks(
                in: item,
                first: indent(begin, StyledLine(mark)),
                rest: indent(rest, StyledLine(hanging)),
                depth: depth + 1,
                isTight: node.isTight
            )
            lines += body.isEmpty ? [(begin + StyledLine(mark)).trimmed] : body
        }
        return lines
    }

    /// The beginning of a line one level deeper; past the middle of the terminal, levels are indented no more.
    private func indent(_ line: StyledLine, _ mark: StyledLine) -> StyledLine {
        line.width + mark.width > capabilities.textWidth / 2 ? line : line + mark
    }

    /// Text as it stands, one line a line, cut with an ellipsis where the terminal ends.
    private func verbatim(_ literal: String, indent: Int, first: StyledLine, rest: StyledLine) -> [StyledLine] {
        let spaces = StyledLine(String(repeating: " ", count: indent))
        var source = capabilities.verbatim(literal).split(separator: "\n", omittingEmptySubsequences: false)
        if source.last?.isEmpty == true { source.removeLast() }
        return source.enumerated().map { index, text in
            let begin = (index == 0 ? first : rest) + spaces
            let room = max(8, capabilities.textWidth - 1 - begin.width)
            let cut = String(text).expandingTabs.truncated(to: room, ellipsis: capabilities.glyphs.ellipsis)
            return (begin + StyledLine(cut, indent > 0 ? .code : .plain)).trimmed
        }
    }

    private mutating func table(
        _ node: MarkdownNode,
        first: StyledLine,
        rest: StyledLine,
        depth: Int,
        width: Int
    ) -> [StyledLine] {
        var rows: [[StyledLine]] = []
        for row in node.children {
            var cells: [StyledLine] = []
            for cell in row.children { cells.append(inlines(in: cell, style: .plain, depth: depth)) }
            rows.append(cells)
        }
        guard let titles = rows.first else { return [] }
        let alignments = node.alignments
        let table = Table(
            columns: titles.indices.map { index in
                Table.Column(titles[index], index < alignments.count ? alignments[index] : .left)
            },
            rows: Array(rows.dropFirst()),
            margin: capabilities.accessible ? 0 : 1,
            rule: true
        )
        let lines = table.laidOut(capabilities, width: max(20, width - rest.width))
        return lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }
    }
}

extension String {
    /// The text with tabs as spaces, up to the next multiple of four cells.
    fileprivate var expandingTabs: String {
        if !contains("\t") { return self }
        var result = ""
        for character in self {
            if character == "\t" {
                result += String(repeating: " ", count: 4 - result.cellWidth % 4)
            } else {
                result.append(character)
            }
        }
        return result
    }
}
