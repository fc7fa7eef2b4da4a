import Cluster

/// The student's own node, from which `ask` asks: it keeps what it is told.
struct You: Behavior {
    static let name = "you"

    var replies: [Message] = []

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        replies.append(copy message)
        let name = context.name(of: sender)
        let label = message.label
        context.note("\(label) from \(name)")
    }

    var observations: [Observation] { [Observation("replies", replies.count)] }
}
