/// Draws the links of a graph and, over them, its nodes.
struct GraphPrinter {
    static let margin = 2

    let graph: Graph
    let plan: GraphPlan
    let capabilities: Capabilities

    private var glyphs: Glyphs { capabilities.glyphs }

    var lines: [StyledLine] {
        var canvas = ChartCanvas(
            columns: plan.columns, rows: plan.rows, glyphs: ChartGlyphs(unicode: capabilities.unicode))
        for edge in graph.edges { draw(edge, on: &canvas) }
        for edge in graph.edges { mark(edge, on: &canvas) }
        for (number, node) in graph.nodes.enumerated() {
            let place = plan.places[number]
            canvas.put(
                text: " \(sign(node.state)) \(node.name) ", around: place.column, row: place.row,
                node.state == .up ? .strong : .warning)
        }
        let indent = StyledLine(String(repeating: " ", count: GraphPrinter.margin))
        let rows = (0..<plan.rows).reversed().map { (indent + canvas.line(row: $0)).trimmed }
        let drawn = rows.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
        return drawn + Legend(legend).lines(capabilities)
    }

    private func draw(_ edge: Graph.Edge, on canvas: inout ChartCanvas) {
        let ends = [plan.places[edge.from], plan.places[edge.to]].sorted { $0.column < $1.column }
        canvas.line(
            from: (Double(ends[0].column), Double(ends[0].row)), to: (Double(ends[1].column), Double(ends[1].row)),
            pattern: edge.state == .open ? 0 : 2)
    }

    /// Puts the sign of what stands in the way on the middle of a link.
    private func mark(_ edge: Graph.Edge, on canvas: inout ChartCanvas) {
        guard let sign = sign(edge.state) else { return }
        let (from, to) = (plan.places[edge.from], plan.places[edge.to])
        canvas.put(text: sign, around: (from.column + to.column) / 2, row: (from.row + to.row) / 2, .bad)
    }

    // MARK: Signs

    private func sign(_ state: DiagramLane) -> String {
        switch state {
        case .up, .busy: glyphs.focus
        case .paused: glyphs.paused
        case .down: glyphs.cross
        }
    }

    private func sign(_ state: Graph.Edge.State) -> String? {
        switch state {
        case .open: nil
        case .cut: glyphs.cross
        case .held: glyphs.concurrent
        case .parted: String(repeating: glyphs.shade, count: 2)
        }
    }

    /// What the signs mean: those that stand in the drawing.
    private var legend: [String] {
        let nodes = Set(graph.nodes.map(\.state))
        let edges = Set(graph.edges.map(\.state))
        let known: [(isShown: Bool, entry: String)] = [
            (true, "\(glyphs.focus) up"),
            (nodes.contains(.down), "\(glyphs.cross) node: down"),
            (nodes.contains(.paused), "\(glyphs.paused) paused"),
            (edges.contains(.cut), "\(glyphs.cross) link: cut"),
            (edges.contains(.held), "\(glyphs.concurrent) link: messages kept back"),
            (edges.contains(.parted), "\(glyphs.shade)\(glyphs.shade) link: parted"),
        ]
        return known.filter(\.isShown).map(\.entry)
    }
}
