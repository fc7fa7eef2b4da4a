/// What the signs of a picture mean, side by side, in as many lines as they need.
struct Legend {
    private static let gap = "   "

    private let entries: [String]

    init(_ entries: [String]) {
        self.entries = entries
    }

    func lines(_ capabilities: Capabilities) -> [StyledLine] {
        let width = capabilities.textWidth - 1
        var lines: [String] = []
        for entry in entries {
            if let last = lines.last, (last + Legend.gap + entry).cellWidth <= width {
                lines[lines.count - 1] += Legend.gap + entry
            } else {
                lines.append("  " + entry)
            }
        }
        return lines.flatMap { line in
            let styled = StyledLine(line, .dim)
            return styled.width <= width ? [styled] : styled.wrapped(to: width, first: "  ", rest: "  ")
        }
    }
}
