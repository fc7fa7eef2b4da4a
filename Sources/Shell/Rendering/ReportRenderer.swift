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
        case .expectation(let expectation): [self.expectation(expectation)]
        case .measure(let measure):
            ResultRenderer(capabilities: capabilities).lines([measure], heading: nil, others: [:])
        }
    }

    private func verbatim(_ line: Substring) -> StyledLine {
        StyledLine(capabilities.verbatim(String(line)))
    }

    private func table(_ table: Report.Table) -> [StyledLine] {
        let columns = table.columns.map { Table.Column(StyledLine($0.title), $0.isNumber ? .right : .left) }
        let rows = table.rows.map { $0.map { StyledLine(capabilities.legible($0)) } }
        var lines = table.rows.isEmpty ? [] : Table(columns: columns, rows: rows).lines(capabilities)
        if let remark = table.remark { lines += said(remark) }
        return lines
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
        guard !diagram.rows.isEmpty else { return said("nothing has happened between these nodes yet: run") }
        var lines: [StyledLine] = []
        if let title = diagram.title { lines += said(title) }
        let rows = diagram.rows.map { DiagramRow($0) }
        lines += SpaceTimeDiagram(lanes: diagram.lanes, rows: rows, down: diagram.downAtFirst).lines(capabilities)
        if diagram.leftOut > 0 {
            lines += said("\(diagram.leftOut) more; diagram from=… to=… shows them")
        }
        return lines
    }

    private func header(_ header: DemoHeader) -> [StyledLine] {
        let settings = header.parameters.map { "\($0.name)=\($0.value.text.filter { $0 != " " })" }
        let parts = [header.name] + settings + ["seed=\(header.seed)"]
        var lines = Prose([StyledText(parts.joined(separator: "  "), .strong)], hanging: 2).lines(capabilities)
        if header.keptMine { lines += said("Your own cluster is kept: return mine") }
        return lines
    }

    /// `server file-server · ann, bob editor`
    private func cast(_ cast: Report.Cast) -> [StyledLine] {
        let roles = cast.roles.map { role in
            let few = role.nodes.count <= 8
            let names = few ? role.nodes : [role.nodes[0], "…", role.nodes[role.nodes.count - 1]]
            return names.joined(separator: few ? ", " : " ") + " " + role.program
        }
        let text = capabilities.legible(roles.joined(separator: " · "))
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
    fileprivate func lines(_ capabilities: Capabilities) -> [StyledLine] {
        let when = time.map { $0.text.padded(to: 9, .right) + "   " } ?? "  "
        let indent = StyledLine(String(repeating: " ", count: when.cellWidth))
        let body = StyledLine(capabilities.legible(text))
        let tail = hint.map { StyledLine([StyledText("  (" + capabilities.legible($0) + ")", .dim)]) } ?? StyledLine()
        return (body + tail).wrapped(to: capabilities.measure, first: StyledLine(when), rest: indent)
    }
}

extension DiagramRow {
    /// A row of a scenario's diagram, as the terminal draws it.
    init(_ row: Diagram.Row) {
        var arrow: DiagramArrow?
        var marks: [DiagramMark] = []
        var notes = row.notes.map { DiagramNote(lane: $0.lane, text: $0.text) }
        switch row.happening {
        case .message(let message):
            arrow = DiagramArrow(
                from: message.from, to: message.to, name: "m\(message.number)", detail: message.label,
                passage: DiagramArrow.Passage(message.passage))
        case .crash(let lane): marks = [DiagramMark(lane: lane, change: .crash)]
        case .restart(let lane): marks = [DiagramMark(lane: lane, change: .restart)]
        case .network(let text): notes.append(DiagramNote(lane: 0, text: text))
        case .notes: break
        }
        self.init(time: row.time.text, arrow: arrow, notes: notes, marks: marks)
    }
}

extension DiagramArrow.Passage {
    fileprivate init(_ passage: Diagram.Passage) {
        switch passage {
        case .arrives: self = .arrives
        case .lost(let reason): self = .lost(reason)
        }
    }
}
