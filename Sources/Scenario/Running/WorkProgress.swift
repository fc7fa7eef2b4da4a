/// How far a piece of long work has come.
public struct WorkProgress: Hashable, Sendable {
    /// What is going on, such as `sweep`.
    public let activity: String
    public let done: Int
    /// Nil where nobody knows before the end.
    public let total: Int?
    /// What is counted, such as `runs`.
    public let unit: String
    /// Where it is, such as `rate=20/s`.
    public let place: String

    public init(_ activity: String, done: Int, of total: Int?, _ unit: String, at place: String = "") {
        self.activity = activity
        self.done = done
        self.total = total
        self.unit = unit
        self.place = place
    }
}
