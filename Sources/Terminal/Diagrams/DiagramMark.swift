/// A change of a lane's state.
public struct DiagramMark: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
        /// From here on the lane is drawn as gone.
        case crash
        /// From here on the lane is drawn as a line again.
        case restart
    }

    public var lane: Int
    public var change: Change

    public init(lane: Int, change: Change) {
        self.lane = lane
        self.change = change
    }
}
