/// A message on its way from one lane to another.
public struct DiagramArrow: Hashable, Sendable {
    /// How much of the message's way the row shows.
    public enum Passage: Hashable, Sendable {
        /// All of it: sent and received.
        case arrives
        /// Sent; it arrives in a later row, or not at all.
        case departs
        /// Received, having been sent in an earlier row.
        case lands
        /// Sent and never received, with the reason in a word or two, such as `lost`.
        case lost(String)
        /// Sent in an earlier row and destroyed at its receiver's door, with the reason.
        case destroyed(String)
    }

    public var from: Int
    public var to: Int
    /// What names the message, such as `m2`; the last that is left out for want of room. The rows that show one message's
    /// sending and its end know each other by it.
    public var name: String
    /// What it says, such as `save 1`.
    public var detail: String
    public var passage: Passage

    public init(from: Int, to: Int, name: String, detail: String = "", passage: Passage = .arrives) {
        self.from = from
        self.to = to
        self.name = name
        self.detail = detail
        self.passage = passage
    }

    var label: String { detail.isEmpty ? name : name.isEmpty ? detail : "\(name) \(detail)" }
}
