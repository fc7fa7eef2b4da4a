/// How far a search goes, and what it puts into a run.
public struct SearchOptions: Hashable, Sendable {
    public var faults = FaultBudget()
    /// How many steps a run may have; nil is no limit.
    public var depth: Int?
    /// How many states are kept before the search is cut off.
    public var states = 5_000_000
    /// How much memory the states may take before the search is cut off, in bytes.
    public var memory = 2_000_000_000
    /// True when orders that cannot matter are left out.
    ///
    /// The verdict is the same, with fewer states; but a run found need not be the shortest, and orders are not counted.
    public var reduces = false

    public init() {}
}
