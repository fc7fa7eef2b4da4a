/// What the event loop touches of a node with each message. What it rarely needs is in ``NodeProfile``.
struct Node: Sendable {
    enum Status: UInt8, Sendable {
        case up
        case down
        case removed
    }

    /// A pending timer that can be replaced or cancelled.
    struct Timer: Sendable {
        let name: Symbol
        let token: UInt32
    }

    var behavior: any Behavior
    /// The node's own random numbers, and those of what it sends.
    var random: RandomStream
    var transmission: RandomStream
    var status = Status.up
    var isBusy = false
    /// The side of a partition; 0 reaches all.
    var side: UInt16 = 0
    /// The host it shares, or `alone`.
    var host: UInt32
    var lamport: UInt32 = 0
    /// How often it has been started.
    var life: UInt32 = 0
    var skew = Span.zero
    var latestPartner = NodeID(index: .max)
    var latestArrival = Instant.zero
    /// Messages that wait while the node, or its host, is busy.
    var mailbox: Mailbox?
    var storage = Storage()
    var timers: ContiguousArray<Timer>?

    /// A host of its own, with one core and speed 1.
    static let alone = UInt32.max
}

/// Messages that wait for their node, first come first served.
struct Mailbox: Sendable {
    private var waiting: ContiguousArray<Envelope?> = []
    private var head = 0

    var isEmpty: Bool { head == waiting.count }
    var contents: [Envelope] { waiting[head...].compactMap { $0 } }

    mutating func append(_ envelope: consuming Envelope) {
        waiting.append(envelope)
    }

    mutating func popFirst() -> Envelope? {
        guard head < waiting.count else { return nil }
        let first = waiting[head].take()
        head += 1
        if head == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            head = 0
        } else if head > 64, head * 2 > waiting.count {
            waiting.removeFirst(head)
            head = 0
        }
        return first
    }
}

/// What a node is called and was made from.
struct NodeProfile: Sendable {
    let name: String
    let program: String
    /// What a restart begins with.
    let pristine: any Behavior
}
