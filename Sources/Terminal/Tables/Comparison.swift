/// Numbers beside one another under headings such as `you`, `measured` and `theory`, each row with its formula.
///
///                                  you    measured    theory
///       executions per request       1        1.43      1.43   1/(1−p)
public struct Comparison: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public var name: String
        /// One a heading; an empty one is left blank.
        public var values: [StyledLine]
        public var formula: String

        public init(_ name: String, _ values: [StyledLine], formula: String = "") {
            self.name = name
            self.values = values
            self.formula = formula
        }
    }

    public var headings: [String]
    public var rows: [Row]

    public init(headings: [String], rows: [Row]) {
        self.headings = headings
        self.rows = rows
    }

    public func lines(_ capabilities: Capabilities) -> [StyledLine] { table.lines(capabilities) }

    private var table: Table {
        let numbers = headings.map { Table.Column(StyledLine($0), .decimal, widthMinimum: 4, gap: 4) }
        let hasFormulas = rows.contains { !$0.formula.isEmpty }
        return Table(
            columns: [Table.Column("", widthMinimum: 22)] + numbers + (hasFormulas ? [Table.Column("", gap: 3)] : []),
            rows: rows.map { row in
                let values = headings.indices.map { $0 < row.values.count ? row.values[$0] : StyledLine() }
                return [StyledLine(row.name)] + values + [StyledLine(row.formula, .accent)]
            }
        )
    }
}
