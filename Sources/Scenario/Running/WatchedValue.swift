import Cluster

/// What is to be told of a value that somebody watches.
public struct WatchedValue: Hashable, Sendable {
    public let name: String
    public let value: String
    /// What it was before; nil where it is told for the first time, or after many changes.
    public let before: String?
    public let time: Instant
    /// How often it has changed while time passed.
    public let changes: Int
    /// True for the one line that stands for many changes.
    public let isSummary: Bool
    /// What it was at moments equally far apart since it is watched; empty where it is no number or never changed.
    public let course: [Quantity]
}
