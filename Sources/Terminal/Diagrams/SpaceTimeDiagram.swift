/// Who sent what to whom, and when: lanes side by side, time running down.
public struct SpaceTimeDiagram: Hashable, Sendable {
    public var lanes: [String]
    /// In the order in which they happened.
    public var rows: [DiagramRow]
    /// The lanes that are down before the first row.
    public var down: Set<Int>

    public init(lanes: [String], rows: [DiagramRow], down: Set<Int> = []) {
        self.lanes = lanes
        self.rows = rows
        self.down = down
    }

    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        var printer = DiagramPrinter(lanes: lanes, down: down, capabilities: capabilities)
        return printer.header + rows.flatMap { printer.lines(for: $0) }
    }
}
