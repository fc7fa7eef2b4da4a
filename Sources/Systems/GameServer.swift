import Cluster

/// Runs a race: keeps where each player is, checks their steps, and now and then shoves one of them back.
public struct GameServer: Program {
    public static let name = "game-server"
    public static let summary = "keeps where each player is, and checks the steps, or believes the players"
    public static let messages = [
        MessageHelp(
            "step", "asks to go some steps", .init("steps", .count, "how many"),
            .init("press", .count, "the number of the press"), .init("at", .span, "when it was pressed")),
        MessageHelp("position", "says where its sender is", .init("position", .count, "the place")),
    ]

    let players: [NodeID]
    let shoves: Arrivals
    let longest: Int64
    let back: Int64
    var positions: SortedMap<NodeID, Int64> = [:]
    /// Where each player who decides for itself last said that it is.
    var claims: SortedMap<NodeID, Int64> = [:]
    var shoved: Int64 = 0
    /// Steps longer than the rules allow.
    var refused: Int64 = 0
    var accepted: Int64 = 0

    public init(options: inout Options) throws {
        players = try options.nodes("players", "who plays")
        shoves = try options.arrivals("shove", default: .poisson(perSecond: 1), "when a player is shoved back")
        longest = try options.count("longest", default: 1, "how many steps one may go at a time")
        back = try options.count("back", default: 5, "how many steps back a shove throws a player")
    }

    public mutating func start(in context: inout Context) {
        awaitShove(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from player: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "step":
            let steps = message["steps"].int ?? 0
            if steps <= longest { positions[player, default: 0] += steps } else { refused += 1 }
            tell(player, press: message["press"], at: message["at"], in: &context)
        case "position":
            let position = message["position"].int ?? 0
            if position - (claims[player] ?? 0) > longest { accepted += 1 }
            claims[player] = position
            positions[player] = position
        case "shove":
            shove(in: &context)
            awaitShove(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func shove(in context: inout Context) {
        guard !players.isEmpty else { return }
        let player = players[Int(context.random.below(UInt64(players.count)))]
        positions[player, default: 0] -= back
        shoved += 1
        tell(player, press: .null, at: .null, in: &context)
    }

    /// Tells a player where it is, and after which of its presses.
    private func tell(_ player: NodeID, press: Value, at: Value, in context: inout Context) {
        let state = Message(
            "state",
            fields: [.init("position", .int(positions[player] ?? 0)), .init("press", press), .init("at", at)])
        context.send(state, to: player)
    }

    private mutating func awaitShove(in context: inout Context) {
        if let wait = shoves.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("shove"), timer: "shove")
        }
    }

    public var observations: [Observation] {
        [
            Observation("shoved", shoved), Observation("refused", refused), Observation("accepted", accepted),
            Observation("furthest", positions.map(\.value).max() ?? 0),
        ]
    }
}
