import Cluster

/// Tells the others its vote, hears theirs, and counts: nobody in the middle is needed.
public struct Voter: Program {
    public static let name = "voter"
    public static let summary = "sends its vote to the others, and counts what it hears"
    public static let messages = [
        MessageHelp("vote", "tells a vote", .init("choice", .flag, "what is voted for"))
    ]

    let peers: [NodeID]
    let vote: Bool
    let delay: Distribution

    var yes: Int64 = 0
    var no: Int64 = 0

    public init(options: inout Options) throws {
        peers = try options.nodes("peers", "the voters, itself among them or not")
        vote = try options.flag("vote", default: true, "its own vote")
        delay = try options.distribution("delay", default: .constant(.zero), "how long it thinks before it votes")
    }

    public mutating func start(in context: inout Context) {
        context.after(delay.sample(&context.random), Message("decide"))
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "decide":
            count(vote, in: &context)
            for peer in peers where peer != context.node {
                context.send(Message("vote", "choice", .bool(vote)), to: peer)
            }
        case "vote":
            count(message["choice"].bool ?? false, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func count(_ choice: Bool, in context: inout Context) {
        if choice { yes += 1 } else { no += 1 }
        context.note("\(yes) yes, \(no) no")
    }

    public var observations: [Observation] {
        [Observation("yes", yes), Observation("no", no)]
    }
}
