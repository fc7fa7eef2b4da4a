import Cluster

/// Keeps the balance of one account: allows withdrawals while there is money, and books what was paid out without it.
public struct Bank: Program {
    public static let name = "bank"
    public static let summary = "allows withdrawals while there is money, and books what has been paid out already"
    public static let messages = [
        MessageHelp("withdraw", "asks for leave to pay out `amount`"),
        MessageHelp("settle", "tells the `total` that the sender has ever paid out without leave"),
    ]

    var balance: Int64
    /// What each machine has told of so far, so that telling it twice books it once.
    var settled: SortedMap<NodeID, Int64> = [:]

    public init(options: inout Options) throws {
        balance = try options.count("balance", default: 250, "what the account holds at first")
    }

    public mutating func start(in context: inout Context) {
        balance = context.storage["balance"].int ?? balance
        for case .list(let pair) in context.storage["settled"].list ?? [] where pair.count == 2 {
            if let machine = pair[0].node { settled[machine] = pair[1].int }
        }
    }

    public mutating func receive(
        _ message: borrowing Message, from machine: NodeID, in context: inout Context
    ) {
        let amount = message["amount"].int ?? 0
        switch message.kind {
        case "withdraw":
            let isAllowed = balance >= amount
            if isAllowed { book(amount, in: &context) }
            context.reply(Message(isAllowed ? "allowed" : "denied", "number", message["number"]))
        case "settle":
            let total = max(message["total"].int ?? 0, settled[machine] ?? 0)
            book(total - (settled[machine] ?? 0), in: &context)
            settled[machine] = total
            context.storage["settled"] = .list(settled.map { .list([.node($0.key), .int($0.value)]) })
            context.reply(Message("settled", "total", .int(total)))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func book(_ amount: Int64, in context: inout Context) {
        balance -= amount
        context.storage["balance"] = .int(balance)
        context.note("balance \(balance)")
    }

    public var observations: [Observation] {
        [
            Observation("balance", balance),
            Observation("settled", settled.reduce(0) { $0 + $1.value }),
            Observation("overdraft", max(0, -balance)),
        ]
    }
}
