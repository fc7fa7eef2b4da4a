import Cluster

/// Gathers the identifiers that several nodes made in one round, and sees whether two of them are the same.
public struct IdRegistry: Program {
    public static let name = "id-registry"
    public static let summary = "sees whether two nodes made the same identifier in a round"
    public static let messages = [
        MessageHelp("ids", "hands in a `list` of identifiers", .init("round", .count, "the number of the round"))
    ]

    let makers: Int64
    var rounds: Int64 = 0
    var collisions: Int64 = 0
    /// What has come in of each round that is not complete, and from how many.
    var open: SortedMap<Int64, [[Value]]> = [:]

    public init(options: inout Options) throws {
        makers = try options.count("makers", default: 4, in: 1...100_000, "how many nodes make identifiers")
    }

    public mutating func receive(
        _ message: borrowing Message, from maker: NodeID, in context: inout Context
    ) {
        guard message.kind == "ids" else {
            context.note("does not understand \(message.kind)")
            return
        }
        let round = message["round"].int ?? 0
        open[round, default: []].append(message["list"].list ?? [])
        guard let lists = open[round], lists.count == makers else { return }
        open[round] = nil
        rounds += 1
        let ids = lists.joined().compactMap(\.int).sorted()
        guard let twin = zip(ids, ids.dropFirst()).first(where: { $0 == $1 })?.0 else { return }
        collisions += 1
        context.note("round \(round): two have \(twin)")
    }

    public var observations: [Observation] {
        [Observation("rounds", rounds), Observation("collisions", collisions)]
    }
}
