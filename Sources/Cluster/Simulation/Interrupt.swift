import Synchronization

/// A request to stop, which a long run looks at every few thousand events.
///
/// It may be raised from another thread or from a signal handler.
public final class Interrupt: Sendable {
    private let flag = Atomic(false)

    public init() {}

    public var isRaised: Bool { flag.load(ordering: .relaxed) }
    public func raise() { flag.store(true, ordering: .relaxed) }
    public func clear() { flag.store(false, ordering: .relaxed) }
}
