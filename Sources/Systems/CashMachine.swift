import Cluster

/// Pays out money. It asks the bank first, and when the bank is silent it goes by its policy.
///
/// What it pays out without the bank's leave it notes by its number, and tells the bank when it reaches it again.
public struct CashMachine: Program {
    public static let name = "cash-machine"
    public static let summary = "pays out money, with the bank’s leave or by its policy when the bank is silent"
    public static let messages = [
        MessageHelp("allowed", "gives leave for a payment", number),
        MessageHelp("denied", "gives no leave for a payment", number),
        MessageHelp("settled", "tells the `numbers` of customers whose payments the bank has booked"),
    ]

    private static let number = MessageHelp.Field("number", .count, "the number of the payment")

    /// What it does when the bank does not answer.
    public enum Policy: String, CaseIterable, Sendable {
        /// Pays out up to a limit, all such payments together, until the bank answers again.
        case limit
        case refuse
        case unlimited
    }

    let bank: NodeID
    let policy: Policy
    let limit: Int64
    let amount: Int64
    let customers: Arrivals
    let timeout: Span

    var asked: Int64 = 0
    var served: Int64 = 0
    var denied: Int64 = 0
    /// Turned away because the bank was silent.
    var refused: Int64 = 0
    /// The customers paid without leave of whom the bank does not know yet, by their numbers.
    var unsettled: [Int64] = []
    var waiting: SortedMap<Int64, Bool> = [:]

    public init(options: inout Options) throws {
        bank = try options.node("bank", "who keeps the account")
        policy = try options.choice("policy", default: Policy.limit, "what it does when the bank is silent")
        limit = try options.count("limit", default: 200, "what it pays out at most while the bank is silent")
        amount = try options.count("amount", default: 50, in: 1...10_000, "what a customer wants")
        customers = try options.arrivals("rate", default: .poisson(perSecond: 1.0 / 60), "when a customer comes")
        timeout = try options.span("timeout", default: .seconds(1), "how long it waits for the bank")
    }

    public mutating func start(in context: inout Context) {
        asked = context.storage["asked"].int ?? 0
        unsettled = context.storage["unsettled"].list?.compactMap(\.int) ?? []
        awaitCustomer(in: &context)
        settle(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "customer":
            asked += 1
            context.storage["asked"] = .int(asked)
            waiting[asked] = true
            context.send(Message("withdraw", "number", .int(asked), "amount", .int(amount)), to: bank)
            context.after(timeout, Message("silence", "number", .int(asked)))
            awaitCustomer(in: &context)
        case "allowed":
            if close(message) { pay(in: &context) }
        case "denied":
            if close(message) { denied += 1 }
        case "silence":
            if close(message) { decideAlone(message["number"].int ?? 0, in: &context) }
        case "settle":
            settle(in: &context)
        case "settled":
            let known = message["numbers"].list?.compactMap(\.int) ?? []
            unsettled.removeAll { known.contains($0) }
            keepUnsettled(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitCustomer(in context: inout Context) {
        if let wait = customers.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("customer"), timer: "customer")
        }
    }

    private mutating func close(_ message: borrowing Message) -> Bool {
        guard let number = message["number"].int, waiting[number] != nil else { return false }
        waiting[number] = nil
        return true
    }

    private mutating func pay(in context: inout Context) {
        served += 1
        context.note("pays out \(amount)")
    }

    private mutating func decideAlone(_ number: Int64, in context: inout Context) {
        let isAllowed =
            switch policy {
            case .refuse: false
            case .unlimited: true
            case .limit: Int64(unsettled.count + 1) * amount <= limit
            }
        guard isAllowed else {
            refused += 1
            context.note("refuses: the bank is silent")
            return
        }
        unsettled.append(number)
        keepUnsettled(in: &context)
        pay(in: &context)
        settle(in: &context)
    }

    /// Tells the bank what was paid out without it, and asks itself later whether it got through.
    private func settle(in context: inout Context) {
        guard !unsettled.isEmpty else { return }
        let numbers = Value.list(unsettled.map { .int($0) })
        context.send(Message("settle", "numbers", numbers, "amount", .int(amount)), to: bank)
        context.after(timeout + timeout, Message("settle"), timer: "settle")
    }

    private func keepUnsettled(in context: inout Context) {
        context.storage["unsettled"] = .list(unsettled.map { .int($0) })
    }

    public var observations: [Observation] {
        [
            Observation("asked", asked),
            Observation("served", served),
            Observation("denied", denied),
            Observation("refused", refused),
            Observation("unsettled", Int64(unsettled.count) * amount),
        ]
    }
}
