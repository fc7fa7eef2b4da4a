import Cluster

/// Pays out money. It asks the bank first, and when the bank is silent it goes by its policy.
///
/// What it pays out without the bank's leave it notes, and tells the bank when it reaches it again.
public struct CashMachine: Program {
    public static let name = "cash-machine"
    public static let summary = "pays out money, with the bank’s leave or by its policy when the bank is silent"
    public static let messages: [MessageHelp] = []

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
    /// Ever paid out without leave, and how much of it the bank knows of.
    var alone: Int64 = 0
    var settled: Int64 = 0
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
        alone = context.storage["alone"].int ?? 0
        settled = context.storage["settled"].int ?? 0
        awaitCustomer(in: &context)
        settle(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "customer":
            asked += 1
            waiting[asked] = true
            context.send(Message("withdraw", "number", .int(asked), "amount", .int(amount)), to: bank)
            context.after(timeout, Message("silence", "number", .int(asked)))
            awaitCustomer(in: &context)
        case "allowed":
            if close(message) { pay(in: &context) }
        case "denied":
            if close(message) { denied += 1 }
        case "silence":
            if close(message) { decideAlone(in: &context) }
        case "settle":
            settle(in: &context)
        case "settled":
            settled = max(settled, message["total"].int ?? 0)
            context.storage["settled"] = .int(settled)
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

    private mutating func decideAlone(in context: inout Context) {
        let isAllowed =
            switch policy {
            case .refuse: false
            case .unlimited: true
            case .limit: alone - settled + amount <= limit
            }
        guard isAllowed else {
            refused += 1
            context.note("refuses: the bank is silent")
            return
        }
        alone += amount
        context.storage["alone"] = .int(alone)
        pay(in: &context)
        settle(in: &context)
    }

    /// Tells the bank what was paid out without it, and asks itself later whether it got through.
    private func settle(in context: inout Context) {
        guard alone > settled else { return }
        context.send(Message("settle", "total", .int(alone)), to: bank)
        context.after(timeout + timeout, Message("settle"), timer: "settle")
    }

    public var observations: [Observation] {
        [
            Observation("asked", asked),
            Observation("served", served),
            Observation("denied", denied),
            Observation("refused", refused),
            Observation("unsettled", alone - settled),
        ]
    }
}
