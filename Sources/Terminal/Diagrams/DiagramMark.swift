/// A crash or a restart, drawn on the lane itself.
public struct DiagramMark: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
        case crash
        case restart
    }

    public var lane: Int
    public var change: Change

    public init(lane: Int, change: Change) {
        self.lane = lane
        self.change = change
    }
}
