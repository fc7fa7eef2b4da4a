/// What nodes are made from: a program, and the behaviour that each life of theirs begins with.
struct Prototype: Sendable {
    let program: String
    let behavior: any Behavior

    /// True when nodes of this kind are no different from those of a placement.
    func matches(_ placement: Placement) -> Bool {
        func equals<Other: Behavior>(_ other: Other) -> Bool { behavior as? Other == other }
        return program == placement.program && equals(placement.behavior)
    }
}
