import Terminal

/// The candidates of a completion, laid out to be printed below the line.
struct CompletionList {
    let candidates: [Completions.Candidate]

    private static let gap = 2
    /// Below this many columns a summary says too little to be worth its line.
    private static let summaryMinimum = 12

    /// The lines of the list, each at most `columns` wide and at most `rows` of them.
    ///
    /// Summaries stand aligned beside the candidates; where they do not fit, candidates alone stand in columns.
    func lines(columns: Int, rows: Int) -> [String] {
        let widest = candidates.map(\.text.cellWidth).max() ?? 0
        let room = columns - Self.gap * 2 - widest
        let hasSummaries = candidates.contains { !$0.summary.isEmpty }
        if hasSummaries, candidates.count <= rows, room >= Self.summaryMinimum {
            return candidates.map { described($0, widest: widest, room: room) }
        }
        return inColumns(columns, rows: rows, widest: widest)
    }

    private func described(_ candidate: Completions.Candidate, widest: Int, room: Int) -> String {
        let indent = String(repeating: " ", count: Self.gap)
        guard !candidate.summary.isEmpty else { return indent + candidate.text }
        return indent + candidate.text.padded(to: widest + Self.gap) + candidate.summary.truncated(to: room)
    }

    /// Candidates alone, reading down the columns, as `ls` lists files.
    private func inColumns(_ columns: Int, rows: Int, widest: Int) -> [String] {
        let step = widest + Self.gap
        let across = max((columns - Self.gap) / max(step, 1), 1)
        let down = (candidates.count + across - 1) / across
        guard down > rows else { return rowsOf(candidates, step: step, down: down, columns: columns) }
        let shown = max(rows - 1, 1)
        let more = candidates.count - shown * across
        let hint = "  … and \(more) more; type a letter to narrow the list"
        return rowsOf(candidates.prefix(shown * across), step: step, down: shown, columns: columns)
            + [hint.truncated(to: columns)]
    }

    private func rowsOf(
        _ candidates: some Collection<Completions.Candidate>, step: Int, down: Int, columns: Int
    ) -> [String] {
        let texts = candidates.map(\.text)
        return (0..<down).map { row in
            var line = ""
            for index in stride(from: row, to: texts.count, by: down) {
                let isLast = index + down >= texts.count
                line += "  " + (isLast ? texts[index] : texts[index].padded(to: step - Self.gap))
            }
            return line.truncated(to: columns)
        }
    }
}
