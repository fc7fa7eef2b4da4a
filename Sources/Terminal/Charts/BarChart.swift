/// Numbers as bars under one another, each with what it counts on its left and what is to be said of it on its right.
///
///     from      to
///     50 ms  52 ms  ██████████████  812  68%  p50
public struct BarChart: Hashable, Sendable {
    public struct Bar: Hashable, Sendable {
        /// The cells on the left, such as the ends of a range.
        public var labels: [String]
        public var value: Double
        /// The cells on the right, such as a number, a share, and a remark.
        public var facts: [String]

        public init(_ labels: [String], _ value: Double, facts: [String] = []) {
            self.labels = labels
            self.value = value
            self.facts = facts
        }
    }

    /// Above the labels, above the bars, and above the facts.
    private let labelTitles: [String]
    private let barTitle: String
    private let factTitles: [String]
    public var bars: [Bar]

    private static let widthMost = 60
    private static let widthLeast = 10

    public init(labels: [String], bars title: String, facts: [String], _ bars: [Bar]) {
        labelTitles = labels
        barTitle = title
        factTitles = facts
        self.bars = bars
    }

    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        // A bar says nothing to a reader who listens.
        let isDrawn = !capabilities.accessible
        let room = isDrawn ? barRoom(capabilities) : 0
        let greatest = bars.map(\.value).max() ?? 0
        var columns = labelTitles.map { Table.Column(StyledLine($0), .decimal) }
        if isDrawn { columns.append(Table.Column(StyledLine(barTitle))) }
        columns += factTitles.dropLast().map { Table.Column(StyledLine($0), .right) }
        columns += factTitles.suffix(1).map { Table.Column(StyledLine($0)) }
        let rows = bars.map { bar -> [StyledLine] in
            let drawn = BarChart.bar(
                greatest > 0 ? bar.value / greatest : 0, width: room, unicode: capabilities.unicode)
            let middle = isDrawn ? [StyledLine(drawn, .accent)] : []
            return bar.labels.map { StyledLine($0) } + middle + bar.facts.map { StyledLine($0) }
        }
        return Table(columns: columns, rows: rows).lines(capabilities)
    }

    /// What the cells on both sides leave for the bars.
    private func barRoom(_ capabilities: Capabilities) -> Int {
        let left = labelTitles.indices.map { place in
            width([labelTitles[place]] + bars.map { $0.labels[place] }, capabilities)
        }
        let right = factTitles.indices.map { place in
            width([factTitles[place]] + bars.map { $0.facts[place] }, capabilities)
        }
        let used = (left + right).reduce(0) { $0 + $1 + 2 } + 4
        return min(BarChart.widthMost, max(BarChart.widthLeast, capabilities.textWidth - 1 - used))
    }

    private func width(_ texts: [String], _ capabilities: Capabilities) -> Int {
        texts.map { capabilities.legible($0).cellWidth }.max() ?? 0
    }

    /// A bar of so much of a width, to an eighth of a cell; what is not nothing is seen.
    static func bar(_ share: Double, width: Int, unicode: Bool) -> String {
        let exact = min(max(share, 0), 1) * Double(width)
        guard exact > 0 else { return "" }
        guard unicode else { return String(repeating: "#", count: max(1, Int(exact.rounded()))) }
        let eighths = max(1, Int((exact * 8).rounded()))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}
