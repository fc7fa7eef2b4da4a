import Scenario

/// Who may watch a check, and stop it.
public struct CheckControl {
    /// Asked after each piece of work; true stops the check.
    public var isStopped: () -> Bool
    /// Takes how far it has come.
    public var progress: (WorkProgress) -> Void

    public init(isStopped: @escaping () -> Bool = { false }, progress: @escaping (WorkProgress) -> Void = { _ in }) {
        self.isStopped = isStopped
        self.progress = progress
    }
}
