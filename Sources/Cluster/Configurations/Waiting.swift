/// Something that waits in a cluster to happen to a node, and how it is found there.
public struct Waiting: Sendable {
    public enum Handle: Hashable, Sendable {
        /// A message's number; its copies share it.
        case message(UInt64)
        /// Where a timer lies until it fires.
        case timer(slot: UInt32)
    }

    public let pending: Pending
    public let handle: Handle
    /// When it was scheduled, among everything that waits.
    public let order: UInt32
}

extension Simulation {
    /// What can happen next, in the order in which it is due; what cannot reach its node as things stand is left out.
    public var upcoming: [Waiting] {
        queue.keys.sorted(by: <).compactMap { key in
            let header = context.envelopes[key.slot]
            return pending(in: key.slot).map { pending in
                let isMessage = header.kind == .delivery
                return Waiting(
                    pending: pending, handle: isMessage ? .message(header.number) : .timer(slot: key.slot),
                    order: key.order)
            }
        }
    }

    /// The number of the latest message sent.
    public var latestMessage: UInt64 { lastMessage }

    /// What the envelope in a slot will do to its node; nil when it will not reach it as things stand.
    private func pending(in slot: UInt32) -> Pending? {
        let header = context.envelopes[slot]
        let message = context.envelopes.message(slot)
        switch header.kind {
        case .delivery:
            guard !header.isDamaged, passage(from: header.from, to: header.to) != .none else { return nil }
            return Pending(.message(message, from: header.from), at: header.to)
        case .timer:
            guard isSet(header), !isPaused(header.to) else { return nil }
            return Pending(.timer(message, name: timerName(header)), at: header.to)
        case .start, .finish, .input, .churn:
            return nil
        }
    }
}
