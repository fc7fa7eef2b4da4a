import Cluster

/// Keeps one balance, and a lock for those who want several accounts to stand still while they look or change.
public struct Account: Program {
    public static let name = "account"
    public static let summary = "keeps a balance; gives, takes, tells, and lends its lock"
    public static let messages = [
        MessageHelp("withdraw", "takes an amount from the balance", .init("amount", .count, "how much"), task),
        MessageHelp(
            "deposit", "adds an amount to the balance", .init("amount", .count, "how much"), task,
            .init("at", .span, "when it was withdrawn")),
        MessageHelp("read", "asks for the balance", task),
        MessageHelp("lock", "asks to be let in alone, and waits its turn", task),
        MessageHelp("unlock", "lets the next one in", task),
    ]

    private static let task = MessageHelp.Field("task", .count, "what its sender calls the task that it belongs to")

    /// A request for the lock: whose it is, and for which of its tasks.
    struct Turn: Hashable, Sendable {
        let node: NodeID
        let task: Value
    }

    var balance: Int64
    /// Who has the lock, and who waits for it, in order.
    var turns: [Turn] = []

    public init(options: inout Options) throws {
        balance = try options.count("balance", default: 1000, "what it holds at first")
    }

    public mutating func start(in context: inout Context) {
        balance = context.storage["balance"].int ?? balance
    }

    public mutating func receive(
        _ message: borrowing Message, from client: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "withdraw":
            change(by: -(message["amount"].int ?? 0), in: &context)
            context.reply(Message("withdrawn", "task", message["task"], "at", .int(context.now.nanoseconds)))
        case "deposit":
            change(by: message["amount"].int ?? 0, in: &context)
            if let withdrawn = message["at"].int {
                context.sample("window", context.now - Instant(nanoseconds: withdrawn))
            }
            context.reply(Message("deposited", "task", message["task"]))
        case "read":
            context.reply(Message("balance", "task", message["task"], "amount", .int(balance)))
        case "lock":
            turns.append(Turn(node: client, task: message["task"]))
            if turns.count == 1 { admit(in: &context) }
        case "unlock":
            guard turns.first == Turn(node: client, task: message["task"]) else { return }
            turns.removeFirst()
            admit(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func change(by amount: Int64, in context: inout Context) {
        balance = balance.addingReportingOverflow(amount).partialValue
        context.storage["balance"] = .int(balance)
        context.note("holds \(balance)")
    }

    /// Gives the lock to the first in line.
    private func admit(in context: inout Context) {
        guard let turn = turns.first else { return }
        context.send(Message("granted", "task", turn.task), to: turn.node)
    }

    public var observations: [Observation] {
        [Observation("balance", balance), Observation("waiting", max(0, turns.count - 1))]
    }
}
