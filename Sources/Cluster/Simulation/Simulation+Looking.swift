/// What can be seen of a cluster without disturbing it.
extension Simulation {
    public enum Status: Hashable, Sendable {
        case up
        /// Doing work that takes time.
        case busy
        /// Standing still, with all it has in memory.
        case paused
        case down
    }

    /// A message on its way.
    public struct Flight: Hashable, Sendable {
        public let number: UInt64
        public let from: NodeID
        public let to: NodeID
        public let message: Message
        /// Nil while nothing is recorded, and when its sending is no longer kept.
        public let sentAt: Instant?
        /// When it will be there, unless something stands in its way; nil when it is kept back until it is released.
        public let due: Instant?
    }

    /// The nodes that have not been removed, in the order of their creation.
    public var nodeIDs: [NodeID] {
        nodes.indices.filter { nodes[$0].status != .removed }.map { NodeID(index: UInt32($0)) }
    }

    /// How many nodes there have been; the next one gets this index.
    public var nodeCount: Int { nodes.count }
    public var hostList: [Host] { hosts.map(\.host) }
    /// The link that nodes have where nothing else was said.
    public var standardLink: Link { network.standard }
    public var isPartitioned: Bool { network.isPartitioned }
    /// How many messages have been sent so far, whatever became of them.
    public var messagesSent: UInt64 { lastMessage }
    /// True when nothing is left to happen.
    public var isIdle: Bool { queue.isEmpty && starting.isEmpty }
    /// When the next event is due, or never.
    public var nextEvent: Instant { starting.isEmpty ? Instant(nanoseconds: queue.nextTime) : now }

    public func node(named name: String) -> NodeID? { identities[name] }
    public func name(of id: NodeID) -> String { context.names[Int(id.index)] }
    public func program(of id: NodeID) -> String {
        prototypes[Int(nodes[Int(id.index)].prototype)].program
    }
    public func behavior(of id: NodeID) -> any Behavior { nodes[Int(id.index)].behavior }
    public func storage(of id: NodeID) -> Storage { nodes[Int(id.index)].storage }
    public func lamportTime(of id: NodeID) -> UInt32 { nodes[Int(id.index)].lamport }
    public func waitingCount(of id: NodeID) -> Int { nodes[Int(id.index)].mailbox.count }

    /// The side of a partition that a node is on, from 1; 0 reaches all.
    public func side(of id: NodeID) -> Int { Int(nodes[Int(id.index)].side) }

    public func status(of id: NodeID) -> Status {
        guard nodes[Int(id.index)].status == .up else { return .down }
        return isPaused(id) ? .paused : nodes[Int(id.index)].isBusy ? .busy : .up
    }

    /// The host that a node shares with others by name; nil for one of its own.
    public func host(of id: NodeID) -> Host? {
        let host = nodes[Int(id.index)].host
        return host == Node.alone ? nil : hosts[Int(host)].host
    }

    public func link(from: NodeID, to: NodeID) -> Link { network.link(from: from, to: to) }
    public func isCut(from: NodeID, to: NodeID) -> Bool { network.isCut(from: from, to: to) }

    /// What was sent from some nodes to some others since statistics were last cleared; nothing unless it is metered.
    public func traffic(from senders: Set<NodeID>, to receivers: Set<NodeID>) -> Traffic {
        network.traffic { senders.contains($0.from) && receivers.contains($0.to) }
    }

    /// True when messages one way are kept back.
    public func isHeld(from: NodeID, to: NodeID) -> Bool { network.isHeld(from: from, to: to) }
    /// Which nodes have links to which; nil while all have.
    public var topology: Topology? { network.topology }
    /// True when a node comes and goes by itself.
    public func isUnderChurn(_ id: NodeID) -> Bool { churns[id] != nil }

    /// The messages on their way, in the order they were sent; copies of one message in the order they are due.
    public var flights: [Flight] {
        var flights: [Flight] = []
        for key in queue.keys where context.envelopes[key.slot].kind == .delivery {
            flights.append(flight(key.slot, due: Instant(nanoseconds: key.time)))
        }
        for slot in network.held { flights.append(flight(slot, due: nil)) }
        return flights.sorted { ($0.number, $0.due ?? .never) < ($1.number, $1.due ?? .never) }
    }

    private func flight(_ slot: UInt32, due: Instant?) -> Flight {
        let header = context.envelopes[slot]
        return Flight(
            number: header.number, from: header.from, to: header.to, message: context.envelopes.message(slot),
            sentAt: isTraced ? trace.time(header.origin) : nil, due: due)
    }
}
