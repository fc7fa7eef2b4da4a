import Terminal

/// The candidates of a completion, laid out to be printed below the line.
struct CompletionList {
    let candidates: [Completions.Candidate]
    var hint: String?
    var capabilities = Capabilities()

    private static let gap = 2
    /// Below this many columns a summary says too little to be worth its line.
    private static let summaryMinimum = 12
    /// The lines of a list that is longer than the window.
    private static let rowsOfMany = 12
    /// What a summary needs beside others in the same line.
    private static let summaryStandard = 30

    /// The lines of the list, each at most `columns` wide and at most `rows` of them.
    ///
    /// Summaries stand aligned beside the candidates, in several columns where one is too long for the window; where they
    /// do not fit, candidates alone stand in columns.
    func lines(columns: Int, rows: Int) -> [StyledLine] {
        let hints = hint.map { [hintLine($0, columns: columns)] } ?? []
        let room = max(rows - hints.count, 1)
        if capabilities.accessible { return spoken(rows: room) + hints }
        return (described(columns: columns, rows: room) ?? alone(columns: columns, rows: room)) + hints
    }

    private func hintLine(_ hint: String, columns: Int) -> StyledLine {
        let text = capabilities.legible(candidates.isEmpty ? hint : "or " + hint)
        return StyledLine("  " + text, .dim).truncated(to: columns, ellipsis: ellipsis)
    }

    private var ellipsis: String { capabilities.glyphs.ellipsis }
    private var widest: Int { candidates.map(\.label.cellWidth).max() ?? 0 }

    /// One sentence a candidate, for a reader who listens.
    private func spoken(rows: Int) -> [StyledLine] {
        let shown = candidates.count > rows ? rows - 1 : candidates.count
        let lines = candidates.prefix(shown).map { candidate in
            StyledLine(
                candidate.summary.isEmpty
                    ? candidate.label : "\(candidate.label): \(capabilities.legible(candidate.summary))")
        }
        guard shown < candidates.count else { return lines }
        return lines + [StyledLine("And \(candidates.count - shown) more. Type a letter to narrow the list.")]
    }

    /// Candidates with their summaries; nil where there is no room for them.
    private func described(columns: Int, rows: Int) -> [StyledLine]? {
        guard candidates.contains(where: { !$0.summary.isEmpty }) else { return nil }
        let across = (candidates.count + rows - 1) / rows
        let cell = columns / max(across, 1)
        let room = cell - widest - 2 * Self.gap
        guard room >= (across == 1 ? Self.summaryMinimum : Self.summaryStandard) else { return nil }
        let texts = candidates.map { candidate in
            let label = StyledLine(candidate.label, .accent)
            guard !candidate.summary.isEmpty else { return label }
            let summary = capabilities.legible(candidate.summary).truncated(to: room, ellipsis: ellipsis)
            return label.padded(to: widest + Self.gap) + StyledLine(summary, .dim)
        }
        return inColumns(texts, step: cell, down: (candidates.count + across - 1) / across, columns: columns)
    }

    /// Candidates alone, reading down the columns, as `ls` lists files.
    private func alone(columns: Int, rows: Int) -> [StyledLine] {
        let texts = candidates.map { StyledLine($0.label, .accent) }
        let step = widest + Self.gap
        let across = max((columns - Self.gap) / max(step, 1), 1)
        let down = (candidates.count + across - 1) / across
        let isDescribed = candidates.contains { !$0.summary.isEmpty }
        guard down > rows || isDescribed else { return inColumns(texts, step: step, down: down, columns: columns) }
        // A wall of names helps nobody.
        let shown = down > rows ? max(min(rows, Self.rowsOfMany) - 1, 1) : down
        let more = candidates.count - shown * across
        let remark =
            more > 0
            ? "  \(ellipsis) and \(more) more; type a letter to narrow the list"
            : "  type a letter, and Tab says what each means"
        return inColumns(Array(texts.prefix(shown * across)), step: step, down: shown, columns: columns)
            + [StyledLine(remark, .dim).truncated(to: columns, ellipsis: ellipsis)]
    }

    private func inColumns(_ texts: [StyledLine], step: Int, down: Int, columns: Int) -> [StyledLine] {
        (0..<down).map { row in
            var line = StyledLine()
            for index in stride(from: row, to: texts.count, by: down) {
                let isLast = index + down >= texts.count
                line += StyledLine("  ") + (isLast ? texts[index] : texts[index].padded(to: step - Self.gap))
            }
            return line.truncated(to: columns, ellipsis: ellipsis)
        }
    }
}
