/// Who sent what to whom, and when: lanes side by side, time running down.
public struct SpaceTimeDiagram: Hashable, Sendable {
    /// How many rows are told to a reader who listens.
    private static let rowsSpoken = 10

    public var lanes: [String]
    /// In the order in which they happened.
    public var rows: [DiagramRow]

    public init(lanes: [String], rows: [DiagramRow]) {
        self.lanes = lanes
        self.rows = rows
    }

    /// The picture, and under it what its signs mean; for a reader who listens, a sentence for each of the first rows.
    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        var printer = DiagramPrinter(lanes: lanes, capabilities: capabilities)
        if capabilities.accessible {
            let spoken = rows.prefix(SpaceTimeDiagram.rowsSpoken).flatMap { printer.lines(for: $0) }
            let more = rows.count - SpaceTimeDiagram.rowsSpoken
            return printer.header + spoken + (more > 0 ? [StyledLine("\(more) more rows follow.")] : [])
        }
        return printer.header + rows.flatMap { printer.lines(for: $0) } + legend(capabilities)
    }

    private func legend(_ capabilities: Capabilities) -> [StyledLine] {
        Legend(DiagramLegend(rows: rows, glyphs: capabilities.glyphs).entries).lines(capabilities)
    }
}
