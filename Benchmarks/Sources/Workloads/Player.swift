import Cluster

/// One of a pair that keeps a ball in the air: it answers each ping with a pong, and each pong with a ping.
struct Player: Behavior {
    let partner: NodeID
    /// Whether it sends the first ping.
    let serves: Bool

    /// How often the ball had crossed when it was last here.
    var round: Int64 = 0

    mutating func start(in context: inout Context) {
        if serves { context.send(Message("ping", "round", 1, "sum", 0), to: partner) }
    }

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        round = message["round"].int ?? 0
        let sum = message["sum"].int ?? 0
        context.reply(
            Message(message.kind == "ping" ? "pong" : "ping", "round", .int(round + 1), "sum", .int(sum &+ round)))
    }

    var observations: [Observation] { [Observation("round", round)] }
}
