import Cluster
import Scenario
import Terminal

/// Turns what commands tell into lines for a terminal.
public struct ReportRenderer {
    let capabilities: Capabilities

    public init(capabilities: Capabilities) {
        self.capabilities = capabilities
    }

    public func lines(_ report: Report) -> [StyledLine] {
        switch report {
        case .line(let line): line.lines(capabilities)
        case .table(let table): self.table(table)
        case .facts(let facts): self.facts(facts)
        case .diagram(let diagram): self.diagram(diagram)
        case .code(_, let source): source.split(separator: "\n", omittingEmptySubsequences: false).map { verbatim($0) }
        case .began(let header): self.header(header)
        case .cast(let cast): self.cast(cast)
        case .finished(let result): ResultRenderer(capabilities: capabilities).lines(result)
        case .sweep(let sweep): SweepRenderer(sweep: sweep, capabilities: capabilities).lines
        case .plot(let sweep, let measures):
            PlotRenderer(sweep: sweep, measures: measures, capabilities: capabilities).lines
        case .histogram(let histogram): HistogramRenderer(histogram: histogram, capabilities: capabilities).lines
        case .map(let map): MapRenderer(map: map, capabilities: capabilities).lines
        case .watched(let watched): WatchRenderer(watched: watched, capabilities: capabilities).lines
        case .expectation(let expectation): [self.expectation(expectation)]
        case .measure(let measure):
            ResultRenderer(capabilities: capabilities).lines([measure], heading: nil, others: [:])
        }
    }

    private func verbatim(_ line: Substring) -> StyledLine {
        StyledLine(capabilities.verbatim(String(line)))
    }

    private func table(_ table: Report.Table) -> [StyledLine] {
        let whole = laidOut(table, trend: table.trend)
        let isWhole = capabilities.accessible || hasRoom(for: whole, insteadOf: laidOut(table, trend: nil))
        var lines = table.rows.isEmpty ? [] : (isWhole ? whole : laidOut(table, trend: nil)).lines(capabilities)
        let remarks = [table.remark, isWhole ? table.trend?.remark : nil].compactMap(\.self)
        if !remarks.isEmpty { lines += said(remarks.joined(separator: "; ")) }
        return lines
    }

    /// A narrow window has better use for its columns than a picture that folds the words beside it.
    private func hasRoom(for whole: Table, insteadOf plain: Table) -> Bool {
        whole.fits(capabilities) && whole.lines(capabilities).count * 2 <= plain.lines(capabilities).count * 3
    }

    private func laidOut(_ table: Report.Table, trend: Report.Trend?) -> Table {
        var columns = table.columns.map { Table.Column(StyledLine($0.title), $0.isNumber ? .right : .left) }
        var rows = table.rows.map { $0.map { StyledLine(capabilities.legible($0)) } }
        if let trend {
            // Before the last column, which may be long.
            let place = max(0, columns.count - 1)
            // Aligned to the right, a column is never made narrower.
            columns.insert(Table.Column(StyledLine(trend.title), .right), at: place)
            let ceiling = Double(trend.series.joined().max() ?? 0)
            for (row, series) in zip(rows.indices, trend.series) {
                let line = Sparkline(series.map(Double.init), ceiling: ceiling).text(capabilities)
                rows[row].insert(StyledLine(line, .accent), at: place)
            }
        }
        return Table(columns: columns, rows: rows)
    }

    private func facts(_ facts: Report.Facts) -> [StyledLine] {
        var lines: [StyledLine] = [[StyledText("  " + facts.title, .heading)]]
        for section in facts.sections {
            if !section.title.isEmpty { lines.append([StyledText("  " + section.title, .strong)]) }
            let rows = section.facts.map { [StyledLine($0.name), StyledLine(capabilities.legible($0.value))] }
            guard !rows.isEmpty else { continue }
            lines += Table(columns: [.init("", .left), .init("", .left)], rows: rows, margin: 4).lines(capabilities)
                .filter { !$0.isEmpty }
        }
        return lines
    }

    private func diagram(_ diagram: Diagram) -> [StyledLine] {
        guard !diagram.rows.isEmpty else { return said("nothing has happened between these nodes here: run") }
        let title =
            diagram.title.map { Prose([StyledText(capabilities.legible($0), .strong)], margin: 2).lines(capabilities) }
            ?? []
        let drawn = SpaceTimeDiagram(lanes: diagram.lanes, rows: diagram.rows.map { DiagramRow($0) }).lines(
            capabilities)
        let more = diagram.leftOut > 0 ? ["\(diagram.leftOut) more; diagram from=… to=… shows them"] : []
        // That time runs downwards says nothing to a reader who listens.
        let remarks = (capabilities.accessible ? Array(diagram.remarks.dropFirst()) : diagram.remarks) + more
        let summary = capabilities.accessible ? said(diagram.summary) : []
        return title + summary + drawn + remarks.flatMap(said)
    }

    private func header(_ header: DemoHeader) -> [StyledLine] {
        let settings = header.settings.map { "\($0.name)=\($0.text)" }
        let parts = [header.name] + settings + ["seed=\(header.seed)"]
        var lines = Prose([StyledText(parts.joined(separator: "  "), .strong)], hanging: 2).lines(capabilities)
        if header.keptMine { lines += said("Your own cluster is kept: return mine") }
        return lines
    }

    /// `server file-server · ann, bob editor`
    private func cast(_ cast: Report.Cast) -> [StyledLine] {
        let roles = cast.roles.map { role in
            let names = NodeNames(role.nodes).folded
            let few = names.count <= 8
            let list = few ? names.joined(separator: ", ") : "\(names[0]) … \(names[names.count - 1])"
            return capabilities.accessible ? "\(list): \(role.program)" : "\(list) \(role.program)"
        }
        let said = capabilities.accessible ? "Nodes. \(roles.joined(separator: "; "))." : roles.joined(separator: " · ")
        let text = capabilities.legible(said)
        return Prose([StyledText(text, .dim)], hanging: 2).lines(capabilities)
    }

    private func expectation(_ expectation: Expectation) -> StyledLine {
        let verdict = StyledText(expectation.held ? "  holds      " : "  fails      ", expectation.held ? .good : .bad)
        let found = expectation.found.map { "   \($0)" } ?? ""
        return [verdict, StyledText(capabilities.legible(expectation.text + found))]
    }

    private func said(_ text: String) -> [StyledLine] {
        Prose(StyledLine(capabilities.legible(text)), margin: 2).lines(capabilities)
    }
}

extension Report.Line {
    func lines(_ capabilities: Capabilities) -> [StyledLine] {
        let body = StyledLine(capabilities.legible(text))
        let tail = hint.map { StyledLine([StyledText("  (" + capabilities.legible($0) + ")", .dim)]) } ?? StyledLine()
        return (body + tail).beside(time?.text, capabilities)
    }
}

extension StyledLine {
    /// The line beside the moment that it is about, broken where it is too long.
    func beside(_ time: String?, _ capabilities: Capabilities) -> [StyledLine] {
        let when = time.map { capabilities.legible($0).padded(to: 9, .right) + "   " } ?? "  "
        let indent = StyledLine(String(repeating: " ", count: when.cellWidth))
        return wrapped(to: capabilities.measure, first: StyledLine(when), rest: indent)
    }
}
