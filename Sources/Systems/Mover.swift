import Cluster

/// Moves an amount between two accounts now and then, there and back in turn: takes it from one, then adds it to the other.
///
/// Between the two the money is in neither account.
public struct Mover: Program {
    public static let name = "mover"
    public static let summary = "takes money from one account, and then puts it into another"
    public static let messages = [
        MessageHelp("granted", "lets it in", task),
        MessageHelp("withdrawn", "hands over what it took out", task, .init("at", .span, "when it was taken out")),
        MessageHelp("deposited", "says that it was put in", task),
    ]

    private static let task = MessageHelp.Field("task", .count, "which of its moves")

    /// How a task that needs two accounts keeps others out of its way.
    public enum Mode: String, CaseIterable, Sendable {
        /// It does not.
        case naive
        /// It holds the lock of the first account from its first message to its last reply.
        case lock
    }

    let first: NodeID
    let second: NodeID
    let mode: Mode
    let moves: Arrivals
    let pause: Distribution
    let amount: Int64

    var begun: Int64 = 0
    var done: Int64 = 0
    /// When each open move was begun, by its number.
    var open: SortedMap<Int64, Instant> = [:]

    public init(options: inout Options) throws {
        first = try options.node("first", "the account whose lock is for both")
        second = try options.node("second", "the other account")
        mode = try options.choice("mode", default: Mode.naive, "whether it locks the accounts")
        moves = try options.arrivals("rate", default: .poisson(perSecond: 10), "when it begins to move money")
        pause = try options.distribution("pause", default: .constant(.milliseconds(48)), "how long it has the money")
        amount = try options.count("amount", default: 10, "how much it moves at once")
    }

    public mutating func start(in context: inout Context) {
        awaitNextMove(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let move = message["task"].int ?? 0
        switch message.kind {
        case "begin":
            begin(in: &context)
            awaitNextMove(in: &context)
        case "granted":
            withdraw(for: move, in: &context)
        case "withdrawn":
            context.note("move \(move): has \(amount) in hand")
            context.after(pause.sample(&context.random), Message("carried", "task", .int(move), "at", message["at"]))
        case "carried":
            let transfer = Message(
                "deposit",
                fields: [.init("task", .int(move)), .init("amount", .int(amount)), .init("at", message["at"])])
            context.send(transfer, to: isForward(move) ? second : first)
        case "deposited":
            finish(move, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func awaitNextMove(in context: inout Context) {
        if let wait = moves.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("begin"), timer: "begin")
        }
    }

    private mutating func begin(in context: inout Context) {
        begun += 1
        open[begun] = context.now
        switch mode {
        case .naive: withdraw(for: begun, in: &context)
        case .lock: context.send(Message("lock", "task", .int(begun)), to: first)
        }
    }

    private func withdraw(for move: Int64, in context: inout Context) {
        context.send(
            Message("withdraw", "task", .int(move), "amount", .int(amount)), to: isForward(move) ? first : second)
    }

    private mutating func finish(_ move: Int64, in context: inout Context) {
        guard let began = open[move] else { return }
        open[move] = nil
        done += 1
        context.sample("waiting", context.now - began)
        if mode == .lock { context.send(Message("unlock", "task", .int(move)), to: first) }
    }

    /// Every other move goes back, so that no account runs dry.
    private func isForward(_ move: Int64) -> Bool { move % 2 == 1 }

    public var observations: [Observation] {
        [Observation("begun", begun), Observation("done", done), Observation("open", open.count)]
    }
}
