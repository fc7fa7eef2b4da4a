/// A remark beside a lane.
public struct DiagramNote: Hashable, Sendable {
    public var lane: Int
    public var text: String
    public var style: Style

    public init(lane: Int, text: String, style: Style = .plain) {
        self.lane = lane
        self.text = text
        self.style = style
    }
}
