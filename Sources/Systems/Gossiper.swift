import Cluster

/// Spreads a rumor in rounds: once it has heard it, it tells one other node, chosen at random, in every round.
///
/// This is push gossip (Demers et al. 1987). Rounds begin at multiples of their length on the node's own clock, so nodes
/// whose clocks agree gossip in step; a rumor told in a round is heard in it if the links take less than a round.
public struct Gossiper: Program {
    public static let name = "gossiper"
    public static let summary = "tells a rumor to one random peer in every round, once it has heard it"
    public static let messages = [MessageHelp("rumor", "tells the rumor")]

    let peers: [NodeID]
    let every: Span
    /// The round in which it heard the rumor, 0 if it knew it at first; nil while it has not.
    var heard: Int32?

    public init(options: inout Options) throws {
        peers = try options.nodes("peers", "who may be told, itself among them or not")
        every = try options.span("every", default: .seconds(1), "how long a round lasts")
        heard = try options.flag("knows", default: false, "whether it knows the rumor at first") ? 0 : nil
        guard every > .zero else { throw Options.Failure(option: "every", message: "a round takes some time") }
    }

    public mutating func start(in context: inout Context) {
        if heard != nil { awaitNextRound(in: &context) }
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "rumor":
            guard heard == nil else { return }
            heard = Int32(clamping: context.now.nanoseconds / every.nanoseconds)
            context.note("hears the rumor")
            awaitNextRound(in: &context)
        case "round":
            if let peer = anyPeer(in: &context) { context.send(Message("rumor"), to: peer) }
            awaitNextRound(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private func awaitNextRound(in context: inout Context) {
        let passed = Span(nanoseconds: context.now.nanoseconds % every.nanoseconds)
        context.after(every - passed, Message("round"))
    }

    /// One of the peers other than itself, each with the same chance.
    private func anyPeer(in context: inout Context) -> NodeID? {
        guard peers.contains(where: { $0 != context.node }) else { return nil }
        while true {
            let peer = peers[Int(context.random.below(UInt64(peers.count)))]
            if peer != context.node { return peer }
        }
    }

    public var observations: [Observation] {
        [Observation("heard", heard == nil ? 0 : 1), Observation("round", heard ?? 0)]
    }
}
