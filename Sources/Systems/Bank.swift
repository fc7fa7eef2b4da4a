import Cluster

/// Keeps the balance of one account: allows withdrawals while there is money, and books what was paid out without it.
public struct Bank: Program {
    public static let name = "bank"
    public static let summary = "allows withdrawals while there is money, and books what has been paid out already"
    public static let messages = [
        MessageHelp(
            "withdraw", "asks for leave to pay out to a customer", .init("amount", .count, "how much"),
            .init("number", .count, "which customer")),
        MessageHelp(
            "settle", "tells the `numbers` of customers who were paid without leave",
            .init("amount", .count, "how much each was paid")),
    ]

    var balance: Int64
    /// What was booked that had been paid out without leave.
    var settled: Int64 = 0
    /// The customers of each machine who are booked, so that each is booked once, however often the bank is told.
    var booked: SortedMap<NodeID, [Int64]> = [:]

    public init(options: inout Options) throws {
        balance = try options.count("balance", default: 250, "what the account holds at first")
    }

    public mutating func start(in context: inout Context) {
        balance = context.storage["balance"].int ?? balance
        settled = context.storage["settled"].int ?? 0
        for case .list(let pair) in context.storage["booked"].list ?? [] where pair.count == 2 {
            if let machine = pair[0].node { booked[machine] = pair[1].list?.compactMap(\.int) }
        }
    }

    public mutating func receive(
        _ message: borrowing Message, from machine: NodeID, in context: inout Context
    ) {
        let amount = message["amount"].int ?? 0
        switch message.kind {
        case "withdraw":
            let isAllowed = balance >= amount
            if isAllowed { _ = book(amount, message["number"].int ?? 0, of: machine, in: &context) }
            context.reply(Message(isAllowed ? "allowed" : "denied", "number", message["number"]))
        case "settle":
            for case .int(let number) in message["numbers"].list ?? [] {
                if book(amount, number, of: machine, in: &context) { settled += amount }
            }
            context.storage["settled"] = .int(settled)
            context.reply(Message("settled", "numbers", message["numbers"]))
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Takes what a customer got off the balance, unless that is done already.
    private mutating func book(
        _ amount: Int64, _ number: Int64, of machine: NodeID, in context: inout Context
    ) -> Bool {
        guard !booked[machine, default: []].contains(number) else { return false }
        booked[machine, default: []].append(number)
        balance -= amount
        context.storage["balance"] = .int(balance)
        context.storage["booked"] = .list(
            booked.map { .list([.node($0.key), .list($0.value.map { .int($0) })]) })
        context.note("balance \(balance)")
        return true
    }

    public var observations: [Observation] {
        [
            Observation("balance", balance),
            Observation("settled", settled),
            Observation("overdraft", max(0, -balance)),
        ]
    }
}
