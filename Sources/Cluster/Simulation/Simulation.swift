import DequeModule

/// A cluster in virtual time: an event loop over messages, timers and work, exactly repeatable from its seed.
///
/// It is a struct, so a copy is a snapshot. Nothing in it waits: time jumps from one event to the next, and events due
/// at the same instant happen in the order in which they were scheduled.
///
/// ```swift
/// var simulation = Simulation(seed: 7)
/// simulation.apply(.addNode("server", Placement(program: "file-server", behavior: FileServer())))
/// simulation.run(until: .zero + .seconds(10))
/// ```
public struct Simulation: Sendable {
    /// Where the random stream of every node is derived from, together with its name.
    public let seed: UInt64
    /// True time, which no node can read.
    public internal(set) var now = Instant.zero
    /// How many events have happened.
    public internal(set) var events: UInt64 = 0
    /// What happened, as far as it is recorded.
    public internal(set) var trace = Trace()
    public internal(set) var measurements = Measurements()
    /// The facts that behaviours recorded for checkers.
    public internal(set) var history = History()
    /// False when nothing is recorded, which is faster. Measurements and history are kept all the same.
    public let isTraced: Bool
    /// True when what is sent over each link is counted.
    public let isMetered: Bool

    var queue = EventQueue()
    var nodes: ContiguousArray<Node> = []
    /// What nodes were made from; nodes made alike share one.
    var prototypes: ContiguousArray<Prototype> = []
    /// Nodes that are about to begin, now and before anything else that is due.
    var starting: Deque<NodeID> = []
    var hosts: ContiguousArray<HostState> = []
    var network = Network()
    /// Effects that wait for their node's work to end.
    var waiting = Slots<Effects>()
    /// What is to be done from outside at a time.
    var planned = Slots<Input>()
    /// The clocks that are wrong, by node.
    var clocks: [NodeID: LocalClock] = [:]
    /// The nodes that stand still, or did so during their present work.
    var stalls: [NodeID: Stall] = [:]
    /// The nodes that come and go by themselves.
    var churns: [NodeID: Churn] = [:]
    /// How many nodes were named after each program by nodes that started them; looked up, never walked.
    var births: [String: Int] = [:]
    /// Names to nodes; looked up, never walked.
    var identities: [String: NodeID] = [:]
    /// The number of the latest message sent.
    var lastMessage: UInt64 = 0
    /// From one message's number to the next; more than 1 where others number theirs in between.
    var messageStep: UInt64 = 1
    var lastTimer: UInt32 = 0
    /// What there is to know of the rest, where this is one worker's part of a live cluster.
    var portion: Portion?
    /// The one context, lent to each behaviour in turn so that its lists keep their memory.
    var context = Context()

    public init(seed: UInt64, isTraced: Bool = true, isMetered: Bool = false) {
        self.seed = seed
        self.isTraced = isTraced
        self.isMetered = isMetered
        context.isTraced = isTraced
    }
}
