/// Where the lanes of a diagram stand, and which of them share one line for want of room.
struct DiagramLayout: Hashable, Sendable {
    /// Cells from one lane to the next that leave room for an arrow with a message's number.
    private static let spacingMinimum = 9
    private static let spacingComfortable = 17
    private static let spacingMaximum = 31

    /// The lanes that have a line of their own: the first of all lanes.
    let shown: Int
    /// How many lanes share the last line; 0 if none do.
    let folded: Int
    /// The cell of each line.
    let positions: [Int]
    let width: Int
    /// Cells that the time fills, with a space on each side; a sign may follow.
    let timeWidth: Int

    init(lanes: Int, width: Int, firstNameWidth: Int, lastNameWidth: Int, timeWidth: Int = 10) {
        self.width = width
        self.timeWidth = timeWidth
        let roomy = max(timeWidth + 5, timeWidth + 1 + min(firstNameWidth, 16) / 2)
        let close = timeWidth + 3 + min(firstNameWidth, 4) / 2
        let edge = max(3, min(lastNameWidth, 12) / 2 + 1)
        // From the most comfortable to the closest: spacing at least, room for notes on the right, the first lane.
        let choices = [
            (Self.spacingComfortable, 26, roomy), (Self.spacingComfortable, 16, roomy),
            (Self.spacingMinimum + 4, 16, roomy), (Self.spacingMinimum + 2, edge, roomy),
            (Self.spacingMinimum, edge, close),
        ]
        let gaps = max(1, lanes - 1)
        for (spacing, notes, first) in choices where first + spacing * gaps + notes <= width {
            let span = min(Self.spacingMaximum * gaps, width - first - notes)
            shown = lanes
            folded = 0
            positions = (0..<lanes).map { first + $0 * span / gaps }
            return
        }
        let lines = max(2, (width - close - edge) / Self.spacingMinimum + 1)
        shown = min(lanes, lines - 1)
        folded = lanes - shown
        positions = (0..<lines).map { close + $0 * (width - close - edge) / (lines - 1) }
    }

    /// The line on which a lane is drawn.
    func line(of lane: Int) -> Int { min(max(lane, 0), positions.count - 1) }
}
