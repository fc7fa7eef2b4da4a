import Cluster

/// Looks for files along a ring of peers, in steps that halve the way that is left (Stoica et al. 2001).
///
/// Peers and files have places on the ring, by their hashes. The first peer at or behind a file's place is told who has
/// it. A question goes on until it reaches the peer before that one, which hands it over to be answered.
/// A peer knows its successor, and at twice, four times, … the distance one peer more: its fingers. They are worked
/// out from the list of peers at the start; how a ring keeps them right while peers come and go is left out here.
public struct ChordPeer: Program {
    public static let name = "chord-peer"
    public static let summary = "finds files along a ring of peers, halving the way at each step"
    public static let messages = [
        MessageHelp(
            "find", "asks for a file on behalf of another", .init("file", .count, "its number"),
            .init("origin", .node, "who wants it"), .init("lookup", .count, "the number of the question")),
        MessageHelp(
            "publish", "says that its sender has a file that falls to this peer", .init("file", .count, "its number")),
        MessageHelp(
            "fetch", "asks the peer to which a file falls who has it", .init("file", .count, "its number"),
            .init("origin", .node, "who wants it"), .init("lookup", .count, "the number of the question")),
        MessageHelp(
            "found", "brings the answer", .init("lookup", .count, "the number of the question"),
            .init("holder", .node, "who has it; nobody unless given")),
    ]

    /// A peer that this one knows, by its distance ahead on the ring.
    struct Finger: Hashable, Sendable {
        let distance: UInt64
        let peer: NodeID
    }

    var lookups: Lookups
    var place: UInt64 = 0
    /// Without those that are the same, the nearest first.
    var fingers: [Finger] = []
    /// How far behind the peer before it is.
    var gap: UInt64 = 0
    /// Who has each file that falls to this peer.
    var holders: SortedMap<Int64, NodeID> = [:]

    public init(options: inout Options) throws {
        lookups = try Lookups(options: &options)
    }

    public mutating func start(in context: inout Context) {
        place = ChordPeer.place(of: context.name(of: context.node))
        let others = lookups.peers.filter { $0 != context.node }
            .map { Finger(distance: ChordPeer.place(of: context.name(of: $0)) &- place, peer: $0) }
            .sorted { $0.distance < $1.distance }
        for bit in 0..<UInt64(64) {
            guard let finger = others.first(where: { $0.distance >= 1 << bit }) else { break }
            if finger != fingers.last { fingers.append(finger) }
        }
        gap = 0 &- (others.last?.distance ?? 0)
        publish(among: others, in: &context)
        lookups.awaitNext(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let lookup = message["lookup"].int ?? 0
        switch message.kind {
        case "look":
            let file = lookups.begin(in: &context)
            route(file, for: context.node, lookups.begun, in: &context)
        case "find":
            guard let origin = message["origin"].node else { return }
            route(message["file"].int ?? 0, for: origin, lookup, in: &context)
        case "publish":
            holders[message["file"].int ?? 0] = sender
        case "fetch":
            answer(message["file"].int ?? 0, for: message["origin"].node ?? sender, lookup, in: &context)
        case "found":
            lookups.end(lookup, isFound: message["holder"] != .null, in: &context)
        case "late":
            lookups.end(lookup, isFound: false, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Tells the peer to which this one's file falls who has it.
    private mutating func publish(among others: [Finger], in context: inout Context) {
        guard let file = lookups.file(of: context.node) else { return }
        let target = ChordPeer.place(of: "file \(file)")
        if place &- target < gap || others.isEmpty {
            holders[file] = context.node
        } else if let owner = others.first(where: { $0.distance >= target &- place }) {
            context.send(Message("publish", "file", .int(file)), to: owner.peer)
        }
    }

    /// Answers if the file falls to this peer, hands the question over if it falls to the successor, or passes it on to
    /// the last finger before it.
    private mutating func route(_ file: Int64, for origin: NodeID, _ lookup: Int64, in context: inout Context) {
        let target = ChordPeer.place(of: "file \(file)")
        guard place &- target >= gap, let successor = fingers.first else {
            answer(file, for: origin, lookup, in: &context)
            return
        }
        let isNext = target &- place <= successor.distance
        let next = fingers.last { $0.distance < target &- place } ?? successor
        if !isNext { lookups.queries += 1 }
        context.send(
            Message(
                isNext ? "fetch" : "find",
                fields: [.init("file", .int(file)), .init("origin", .node(origin)), .init("lookup", .int(lookup))]),
            to: next.peer)
    }

    private mutating func answer(_ file: Int64, for origin: NodeID, _ lookup: Int64, in context: inout Context) {
        let holder = holders[file].map { Value.node($0) } ?? .null
        if origin == context.node {
            lookups.end(lookup, isFound: holder != .null, in: &context)
        } else {
            context.send(Message("found", "lookup", .int(lookup), "holder", holder), to: origin)
        }
    }

    static func place(of name: String) -> UInt64 {
        var stream = RandomStream(seed: 0, name: name)
        return stream.next()
    }

    public var observations: [Observation] { lookups.observations + [Observation("fingers", fingers.count)] }
}
