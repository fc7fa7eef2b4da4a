/// What is known of a branch of a timeline.
public struct BranchSummary: Sendable {
    /// Where a branch left another.
    public struct Fork: Hashable, Sendable {
        public let branch: Int
        public let time: Instant
    }

    /// From 1, in the order in which the branches began.
    public let number: Int
    public let isCurrent: Bool
    /// Nil for the first branch.
    public let fork: Fork?
    /// How far it was followed.
    public let end: Instant
    public let events: UInt64
    /// What was done on it from outside since it began.
    public let inputs: [Input]
    let names: ContiguousArray<String>

    /// What a node is called that the inputs name; it need not be there at present.
    public func name(of id: NodeID) -> String { names[Int(id.index)] }
}
