import Cluster

/// The lookups that a peer begins: one after the other, each for a file that another peer has.
///
/// Peer number k has file number k. A lookup without an answer within a second has failed.
struct Lookups: Hashable, Sendable {
    let peers: [NodeID]
    let limit: Int64
    let pause: Distribution

    var begun: Int64 = 0
    var found: Int64 = 0
    var failed: Int64 = 0
    /// Messages that this peer sent to find files, for itself and for others.
    var queries: Int64 = 0

    init(options: inout Options) throws {
        peers = try options.nodes("peers", "all peers, itself among them; the first has file 1")
        limit = try options.count("lookups", default: 10, "how many files it looks for, one after the other")
        pause = try options.distribution(
            "pause", default: .exponential(mean: .seconds(1)), "the time before each lookup")
    }

    /// The number of the file that a peer has, from 1.
    func file(of peer: NodeID) -> Int64? { peers.firstIndex(of: peer).map { Int64($0) + 1 } }

    /// Plans the next lookup.
    func awaitNext(in context: inout Context) {
        guard begun < limit, peers.count > 1 else { return }
        context.after(pause.sample(&context.random), Message("look"), timer: "look")
    }

    /// Begins a lookup of somebody else's file, and says which.
    mutating func begin(in context: inout Context) -> Int64 {
        begun += 1
        context.after(.seconds(1), Message("late", "lookup", .int(begun)), timer: "late")
        while true {
            let place = Int(context.random.below(UInt64(peers.count)))
            if peers[place] != context.node { return Int64(place) + 1 }
        }
    }

    /// Notes how the latest lookup has ended, and plans the next.
    mutating func end(_ lookup: Int64?, isFound: Bool, in context: inout Context) {
        guard lookup == begun, found + failed < begun else { return }
        context.cancel("late")
        if isFound { found += 1 } else { failed += 1 }
        context.note(isFound ? "has found it" : "has not found it")
        awaitNext(in: &context)
    }

    var observations: [Observation] {
        [
            Observation("lookups", begun), Observation("found", found), Observation("failed", failed),
            Observation("queries", queries),
        ]
    }
}
