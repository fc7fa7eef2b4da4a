import DequeModule

/// What the event loop touches of a node with each message. What it was made from is its ``Prototype``.
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
    var latestArrival = Instant.zero
    var latestPartner = NodeID(index: .max)
    /// The host it shares, or `alone`.
    var host: UInt32
    var lamport: UInt32 = 0
    /// How often it has been started.
    var life: UInt32 = 0
    /// The place of its prototype.
    var prototype: UInt32
    /// The place of the effects that wait for its work to end, or `idle`.
    var work = Node.idle
    /// The side of a partition; 0 reaches all.
    var side: UInt16 = 0
    var status = Status.up
    /// True until its present life begins.
    var awaitsStart = false
    /// True in a worker's part of a live cluster when it lives on another worker.
    var isElsewhere = false
    /// True when its clock is in the table of wrong ones.
    var hasWrongClock = false
    /// True when it is in the table of pauses: it stands still, or did so during its present work.
    var isStalled = false
    /// The slots of messages that wait while the node, or its host, is busy; first come first served.
    var mailbox: Deque<UInt32> = []
    var storage = Storage()
    var timers: ContiguousArray<Timer>?

    /// A host of its own, with one core and speed 1.
    static let alone = UInt32.max
    /// No work.
    static let idle = UInt32.max

    var isBusy: Bool { work != Node.idle }
}

/// What happens to one node many times a second, each in one go: finding a node in the array costs as much as most of it.
extension Node {
    /// Lets the behaviour begin, or handle a message, with what the context lends it.
    @inline(__always)
    mutating func handle(_ message: borrowing Message, _ header: Envelope, in context: inout Context) {
        context.random = random
        swap(&context.stored, &storage)
        if header.kind == .start {
            behavior.start(in: &context)
        } else {
            behavior.receive(message, from: header.from, in: &context)
        }
        random = context.random
        swap(&context.stored, &storage)
    }

    /// Lets the Lamport clock tick, and says what it shows.
    @inline(__always)
    mutating func tick() -> UInt32 {
        lamport &+= 1
        return lamport
    }

    /// When a message to the latest partner arrives: not before what was sent earlier.
    @inline(__always)
    mutating func arrivalInOrder(_ arrival: Instant) -> Instant {
        latestArrival = max(arrival, latestArrival)
        return latestArrival
    }

    /// When a message that leaves now arrives at the latest partner over a link that does nothing but take time.
    @inline(__always)
    mutating func arrival(after latency: borrowing Distribution, from now: Instant) -> Instant {
        arrivalInOrder(now + latency.sample(&transmission))
    }
}
