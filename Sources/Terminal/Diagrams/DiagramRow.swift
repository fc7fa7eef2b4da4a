/// What happened at one moment, as a row of a space-time diagram. Lanes are numbered from 0.
public struct DiagramRow: Hashable, Sendable {
    /// The moment as the reader sees it, such as `18 ms`.
    public var time: String
    public var arrow: DiagramArrow?
    public var notes: [DiagramNote]
    public var marks: [DiagramMark]

    public init(time: String, arrow: DiagramArrow? = nil, notes: [DiagramNote] = [], marks: [DiagramMark] = []) {
        self.time = time
        self.arrow = arrow
        self.notes = notes
        self.marks = marks
    }
}
