/// Everything about a node that decides what it does next: its behaviour, what it stores, its random numbers, and
/// whether it is up.
///
/// What was measured, noted and recorded of it is no part of it: nothing that a node does depends on that.
public struct LocalState: Sendable {
    public let node: NodeID
    public let behavior: any Behavior
    public let storage: Storage
    public let random: RandomStream
    public let isUp: Bool

    public init(node: NodeID, behavior: any Behavior, storage: Storage, random: RandomStream, isUp: Bool = true) {
        self.node = node
        self.behavior = behavior
        self.storage = storage
        self.random = random
        self.isUp = isUp
    }
}

extension LocalState: Hashable {
    public static func == (left: LocalState, right: LocalState) -> Bool {
        left.node == right.node && left.isUp == right.isUp && left.random == right.random
            && left.storage == right.storage && areEqual(left.behavior, right.behavior)
    }

    private static func areEqual<First: Behavior>(_ first: First, _ second: any Behavior) -> Bool {
        second as? First == first
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(node)
        hasher.combine(isUp)
        hasher.combine(random)
        hasher.combine(storage)
        behavior.hash(into: &hasher)
    }
}
