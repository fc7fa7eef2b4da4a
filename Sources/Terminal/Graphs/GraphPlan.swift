import Glibc

/// Where each node of a graph stands, in cells from the left and from the bottom.
struct GraphPlan {
    struct Place: Hashable {
        let column: Int
        let row: Int
    }

    private static let columnsMost = 100
    private static let rowsMost = 17
    /// Lines of a screen that are not rows of the drawing: a title, a legend, sentences and the prompt.
    private static let linesAround = 8
    private static let onCircleMost = 16
    /// Cells from one label to the next that leave a link to be seen.
    private static let gap = 5

    private(set) var places: [Place] = []
    let columns: Int
    private(set) var rows: Int
    /// Cells of the longest label.
    private let label: Int

    /// Nil where there is no room for the graph.
    init?(_ graph: Graph, _ capabilities: Capabilities) {
        label = (graph.nodes.map(\.name.cellWidth).max() ?? 0) + 2
        columns = min(capabilities.textWidth - 1, GraphPlan.columnsMost) - GraphPrinter.margin
        rows = min(GraphPlan.rowsMost, max(9, capabilities.height - GraphPlan.linesAround))
        guard !graph.nodes.isEmpty, label + 4 < columns else { return nil }
        switch graph.layout {
        case .circle(let order): layOut(circle: order, hub: nil, of: graph)
        case .star(let hub): layOut(circle: graph.nodes.indices.filter { $0 != hub }, hub: hub, of: graph)
        case .row(let order): layOut(row: order)
        case .grid(let width): layOut(graph.nodes.count, width: width)
        case .tree(let root): layOut(tree: root, of: graph)
        }
        guard places.count == graph.nodes.count else { return nil }
    }

    private mutating func layOut(circle order: [Int], hub: Int?, of graph: Graph) {
        guard order.count <= GraphPlan.onCircleMost else {
            // With more links than three a node, it would be a tangle.
            if hub == nil, graph.edges.count <= 3 * graph.nodes.count { layOut(frame: order) }
            return
        }
        if order.count <= 6 { rows = min(rows, 11) }
        let height = Double(rows - 1) / 2
        // A cell is about twice as high as it is wide.
        let width = min(Double(columns - label) / 2 - 2, height * 4.5)
        let middle = (column: Double(label) / 2 + 1 + width, row: height)
        var found = Array(repeating: Place(column: Int(middle.column), row: Int(middle.row)), count: graph.nodes.count)
        for (number, node) in order.enumerated() {
            let angle = Double.pi * (0.5 - 2 * Double(number) / Double(order.count))
            found[node] = Place(
                column: Int((middle.column + width * cos(angle)).rounded()),
                row: Int((middle.row + height * sin(angle)).rounded()))
        }
        places = found
    }

    /// Around a rectangle, where a circle has no room: from the left upper corner to the right, and round.
    private mutating func layOut(frame order: [Int]) {
        let spacing = label + 3
        let across = (columns - label - 2) / spacing
        guard across > 0 else { return }
        // Half of the nodes that stand in neither row stand on each side.
        let down = max(1, (order.count - 2 * (across + 1) + 1) / 2 + 1)
        guard down < rows else { return }
        let step = max(1, min(3, (rows - 1) / down))
        rows = down * step + 1
        let left = label / 2 + 1
        let bottom = max(0, order.count - (across + 1) - 2 * (down - 1))
        var found = Array(repeating: Place(column: left, row: 0), count: order.count)
        for (number, node) in order.enumerated() {
            let place: (column: Int, row: Int) =
                switch number {
                case ...across: (left + number * spacing, rows - 1)
                case ..<(across + down): (left + across * spacing, rows - 1 - (number - across) * step)
                case ..<(across + down + bottom):
                    (left + (across - (number - across - down) * across / max(1, bottom - 1)) * spacing, 0)
                default: (left, (number - across - down - bottom + 1) * step)
                }
            found[node] = Place(column: place.column, row: place.row)
        }
        if isLegible(found) { places = found }
    }

    /// True when no label stands on another.
    private func isLegible(_ places: [Place]) -> Bool {
        let sorted = places.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0.row != $1.row || $1.column - $0.column > label }
    }

    private mutating func layOut(row order: [Int]) {
        let width = max(1, min(order.count, (columns - 2) / (label + GraphPlan.gap)))
        layOut(order.count, width: width)
        guard places.count == order.count else { return }
        let cells = places
        for (number, node) in order.enumerated() {
            let (row, column) = (number / width, number % width)
            // Every second row runs backwards, so that its end is next to the beginning of the following one.
            let turned = row.isMultiple(of: 2) ? column : width - 1 - column
            let cell = Place(column: cells[turned].column, row: cells[row * width].row)
            places[node] = cell
        }
    }

    /// Rows of so many, as far apart as there is room.
    private mutating func layOut(_ count: Int, width: Int) {
        // A label has a space on each side.
        let spacing = min(label + 9, (columns - label - 2) / max(1, width - 1))
        let lines = (count + width - 1) / width
        guard width == 1 || spacing >= label + 2, lines <= (rows + 1) / 2 else { return }
        let step = lines > 1 ? min(4, (rows - 1) / (lines - 1)) : 2
        rows = (lines - 1) * step + 1
        places = (0..<count).map { number in
            Place(column: label / 2 + 1 + number % width * spacing, row: rows - 1 - number / width * step)
        }
    }

    private mutating func layOut(tree root: Int, of graph: Graph) {
        let neighbors = graph.neighbors
        var found: [Int: Place] = [:]
        var nextLeaf = label / 2 + 1
        var depthMost = 0
        func depth(of node: Int, from parent: Int?, at level: Int) {
            depthMost = max(depthMost, level)
            for child in neighbors[node] where child != parent { depth(of: child, from: node, at: level + 1) }
        }
        depth(of: root, from: nil, at: 0)
        guard depthMost * 2 < rows else { return }
        let step = depthMost == 0 ? 1 : min(3, (rows - 1) / depthMost)
        rows = depthMost * step + 1
        let top = rows - 1
        let spacing = label + 1
        /// The column of a node: over the middle of its children, or the next that is free.
        func place(_ node: Int, from parent: Int?, at level: Int) -> Int {
            let children = neighbors[node].filter { $0 != parent }.map { place($0, from: node, at: level + 1) }
            var column = nextLeaf
            if let first = children.first, let last = children.last {
                column = (first + last) / 2
            } else {
                nextLeaf += spacing
            }
            found[node] = Place(column: column, row: top - level * step)
            return column
        }
        _ = place(root, from: nil, at: 0)
        guard nextLeaf - spacing + label / 2 + 1 < columns else { return }
        places = graph.nodes.indices.compactMap { found[$0] }
    }
}
