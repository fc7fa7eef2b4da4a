/// What happened at one moment, as a row of a space-time diagram. Lanes are numbered from 0.
public struct DiagramRow: Hashable, Sendable {
    /// The moment as the reader sees it, such as `18 ms`.
    public var time: String
    public var arrow: DiagramArrow?
    public var notes: [DiagramNote]
    public var marks: [DiagramMark]
    /// How each lane stands when this has happened; those that it has no place for are up.
    public var lanes: [DiagramLane]
    /// The gaps that nothing passes, each by the lane on its left.
    public var walls: Set<Int>
    /// Something that concerns all lanes, written across them.
    public var banner: String?
    /// What is left out here, in words; the row shows nothing else.
    public var omission: String?
    /// How it stands to an event that the whole diagram is about, or to the message before.
    public var order: DiagramOrder?

    public init(
        time: String, arrow: DiagramArrow? = nil, notes: [DiagramNote] = [], marks: [DiagramMark] = [],
        lanes: [DiagramLane] = [], walls: Set<Int> = []
    ) {
        self.time = time
        self.arrow = arrow
        self.notes = notes
        self.marks = marks
        self.lanes = lanes
        self.walls = walls
    }
}
