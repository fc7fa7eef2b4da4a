/// Rows of cells under headings, aligned with spaces.
///
///     Table(
///         columns: [Table.Column("node"), Table.Column("load", .decimal)],
///         rows: [["ann", "12.5%"], ["bob", "3%"]]
///     )
public struct Table: Hashable, Sendable {
    /// A heading, where its cells stand, and how wide they are at least.
    public struct Column: Hashable, Sendable {
        public var title: StyledLine
        public var alignment: Alignment
        public var widthMinimum: Int
        /// Spaces between this column and the one before.
        public var gap: Int

        public init(_ title: StyledLine, _ alignment: Alignment = .left, widthMinimum: Int = 0, gap: Int = 2) {
            self.title = title
            self.alignment = alignment
            self.widthMinimum = widthMinimum
            self.gap = gap
        }
    }

    public var columns: [Column]
    /// A short row is filled up with empty cells; what a long one has too many is left out.
    public var rows: [[StyledLine]]
    /// Spaces before each line.
    public var margin: Int
    /// Whether a thin line parts the headings from the rows.
    public var rule: Bool

    public init(columns: [Column], rows: [[StyledLine]], margin: Int = 2, rule: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.margin = margin
        self.rule = rule
    }

    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        legible(capabilities).laidOut(capabilities, width: capabilities.textWidth - 1)
    }

    /// False where the window is too narrow for columns, and each row becomes a sentence.
    public func fits(_ capabilities: Capabilities) -> Bool {
        !legible(capabilities).layout(capabilities, width: capabilities.textWidth - 1).isCramped
    }

    private func legible(_ capabilities: Capabilities) -> Table {
        var legible = self
        for index in columns.indices { legible.columns[index].title = capabilities.legible(columns[index].title) }
        legible.rows = rows.map { $0.map(capabilities.legible) }
        return legible
    }

    private var cells: [[StyledLine]] {
        rows.map { row in columns.indices.map { $0 < row.count ? row[$0] : StyledLine() } }
    }

    private func layout(_ capabilities: Capabilities, width: Int) -> TableLayout {
        TableLayout(
            table: self, titles: columns.map(\.title), cells: cells, width: width, glyphs: capabilities.glyphs)
    }

    /// Lays out cells whose text is legible already.
    func laidOut(_ capabilities: Capabilities, width: Int) -> [StyledLine] {
        let layout = layout(capabilities, width: width)
        if capabilities.accessible || layout.isCramped {
            let indent = StyledLine(String(repeating: " ", count: margin))
            return sentences(columns.map(\.title), cells).flatMap {
                $0.wrapped(to: width, first: indent, rest: indent + "  ")
            }
        }
        return layout.lines
    }

    /// One sentence a row: the first cell says what it is about.
    private func sentences(_ titles: [StyledLine], _ cells: [[StyledLine]]) -> [StyledLine] {
        cells.map { row in
            let facts = row.indices.dropFirst().filter { !row[$0].isEmpty }.map { index in
                titles[index].isEmpty ? row[index].plain : "\(titles[index].plain) \(row[index].plain)"
            }
            let subject = row.first?.plain ?? ""
            let sentence = facts.isEmpty ? subject : "\(subject): \(facts.joined(separator: ", "))"
            return StyledLine(sentence.endsSentence ? sentence : sentence + ".")
        }
    }
}
