import Cluster

/// Reads two accounts at once now and then, adds the balances, and counts the sums that are wrong.
public struct Auditor: Program {
    public static let name = "auditor"
    public static let summary = "reads two accounts at once, and checks their sum"
    public static let messages = [
        MessageHelp("granted", "lets it in", .init("task", .count, "which of its audits")),
        MessageHelp(
            "balance", "tells a balance", .init("task", .count, "which of its audits"),
            .init("amount", .count, "the balance")),
    ]

    let first: NodeID
    let second: NodeID
    let mode: Mover.Mode
    let times: Arrivals
    /// What the two accounts hold together.
    let total: Int64

    var begun: Int64 = 0
    var audits: Int64 = 0
    var wrong: Int64 = 0
    /// The first balance to come in for each open audit, by its number.
    var halves: SortedMap<Int64, Int64> = [:]

    public init(options: inout Options) throws {
        first = try options.node("first", "the account whose lock is for both")
        second = try options.node("second", "the other account")
        mode = try options.choice("mode", default: Mover.Mode.naive, "whether it locks the accounts")
        times = try options.arrivals("rate", default: .poisson(perSecond: 10), "when it begins an audit")
        total = try options.count("total", default: 2000, "what the accounts hold together")
    }

    public mutating func start(in context: inout Context) {
        awaitNextAudit(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let audit = message["task"].int ?? 0
        switch message.kind {
        case "begin":
            begin(in: &context)
            awaitNextAudit(in: &context)
        case "granted":
            read(for: audit, in: &context)
        case "balance":
            let balance = message["amount"].int ?? 0
            if let other = halves[audit] {
                halves[audit] = nil
                finish(audit, sum: other.addingReportingOverflow(balance).partialValue, in: &context)
            } else {
                halves[audit] = balance
            }
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitNextAudit(in context: inout Context) {
        if let wait = times.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("begin"), timer: "begin")
        }
    }

    private mutating func begin(in context: inout Context) {
        begun += 1
        switch mode {
        case .naive: read(for: begun, in: &context)
        case .lock: context.send(Message("lock", "task", .int(begun)), to: first)
        }
    }

    private func read(for audit: Int64, in context: inout Context) {
        context.send(Message("read", "task", .int(audit)), to: first)
        context.send(Message("read", "task", .int(audit)), to: second)
    }

    private mutating func finish(_ audit: Int64, sum: Int64, in context: inout Context) {
        audits += 1
        if sum == total {
            context.note("audit \(audit): \(sum)")
        } else {
            wrong += 1
            context.note("audit \(audit): \(sum), and that is wrong")
        }
        if mode == .lock { context.send(Message("unlock", "task", .int(audit)), to: first) }
    }

    public var observations: [Observation] {
        [Observation("audits", audits), Observation("wrong", wrong)]
    }
}
