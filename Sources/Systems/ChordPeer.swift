import Cluster

/// Looks for files along a ring of peers, in steps that halve the way that is left (Stoica et al. 2001).
///
/// Peers and files have places on the ring, by their hashes. A file falls to the first peer at or behind its place, and
/// the peer before that one can say so.
/// A peer knows its successor, and at twice, four times, … the distance one peer more: its fingers. They are worked
/// out from the list of peers at the start; how a ring keeps them right while peers come and go is left out here.
public struct ChordPeer: Program {
    public static let name = "chord-peer"
    public static let summary = "finds files along a ring of peers, halving the way at each step"
    public static let messages = [
        MessageHelp(
            "find", "asks for a file on behalf of another", .init("file", .count, "its number"),
            .init("origin", .node, "who wants it"), .init("lookup", .count, "the number of the question")),
        MessageHelp("found", "brings the answer", .init("lookup", .count, "the number of the question")),
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
        case "found":
            lookups.end(lookup, isFound: true, in: &context)
        case "late":
            lookups.end(lookup, isFound: false, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Answers if the file falls to this peer or its successor, or passes the question on to the last finger before it.
    private mutating func route(_ file: Int64, for origin: NodeID, _ lookup: Int64, in context: inout Context) {
        let target = ChordPeer.place(of: "file \(file)")
        guard place &- target >= gap, let successor = fingers.first, target &- place > successor.distance else {
            if origin == context.node {
                lookups.end(lookup, isFound: true, in: &context)
            } else {
                context.send(Message("found", "lookup", .int(lookup), "file", .int(file)), to: origin)
            }
            return
        }
        let next = fingers.last { $0.distance < target &- place } ?? successor
        lookups.queries += 1
        context.send(
            Message(
                "find",
                fields: [.init("file", .int(file)), .init("origin", .node(origin)), .init("lookup", .int(lookup))]),
            to: next.peer)
    }

    static func place(of name: String) -> UInt64 {
        var stream = RandomStream(seed: 0, name: name)
        return stream.next()
    }

    public var observations: [Observation] { lookups.observations + [Observation("fingers", fingers.count)] }
}
