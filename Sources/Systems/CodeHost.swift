import Cluster

/// Keeps records; gives them out one by one, or lets code that others send work on them in a sandbox.
public struct CodeHost: Program {
    public static let name = "code-host"
    public static let summary = "keeps records, and runs the code that others send to it in a sandbox"
    public static let messages = [
        MessageHelp("get", "asks for a record", .init("record", .count, "its number")),
        MessageHelp(
            "code", "hands it a program, `code`, to run on its records", .request,
            .init("target", .text, "portable, x86 or arm")),
    ]

    /// What kind of computer it is. Code for the processor of one does not run on the other.
    public enum Kind: String, CaseIterable, Sendable {
        case x86
        case arm
    }

    /// A program that is running, and for whom.
    struct Guest: Hashable, Sendable {
        let client: NodeID
        let request: Value
        var machine: VirtualMachine
    }

    /// How many instructions it makes before it looks at its mailbox again, and how long one takes.
    private static let slice: Int64 = 1_000
    private static let step = Span.microseconds(1)

    let kind: Kind
    let rights: VirtualMachine.Rights
    let reply: UInt32
    let result: UInt32
    var records: [Int64]
    var guests: [Guest] = []
    var finished: Int64 = 0
    var stopped: Int64 = 0
    var refused: Int64 = 0
    /// The steps of the programs that it stopped.
    var wasted: Int64 = 0

    public init(options: inout Options) throws {
        kind = try options.choice("kind", default: Kind.x86, "what kind of computer it is")
        let count = try options.count("records", default: 20, in: 1...100_000, "how many records it has: 1, 2, 3, …")
        let fuel = try options.count("fuel", default: 10_000, "how many steps a program may make; 0 is no limit")
        rights = VirtualMachine.Rights(
            mayRead: try options.flag("read", default: true, "whether a program may read records"),
            mayWipe: try options.flag("wipe", default: false, "whether a program may destroy records"),
            fuel: fuel == 0 ? nil : fuel)
        reply = try options.bytes("reply", default: 200, "what a record weighs on the wire")
        result = try options.bytes("result", default: 200, "what a program’s result weighs")
        records = Array(1...count)
    }

    public mutating func start(in context: inout Context) {
        records = (context.storage["records"].list ?? []).compactMap(\.int).nonEmpty ?? records
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "get":
            let place = Int(message["record"].int ?? 0)
            let value = records.indices.contains(place) ? Value.int(records[place]) : .null
            context.send(Message("record", "record", message["record"], "value", value), to: sender, bytes: reply)
        case "code":
            admit(message, in: &context)
        case "slice":
            runSlice(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func admit(_ message: borrowing Message, in context: inout Context) {
        guard case .bytes(let bytes) = message["code"], runs(on: message["target"].string),
            let program = Instruction.decode(bytes)
        else {
            refused += 1
            context.note("cannot run this code")
            context.reply(Message("fault", "request", message["request"], "why", "wrong kind of code"))
            return
        }
        guests.append(
            Guest(
                client: context.sender, request: message["request"], machine: VirtualMachine(program, rights)))
        if guests.count == 1 { context.after(.zero, Message("slice")) }
    }

    private func runs(on target: String?) -> Bool { target == "portable" || target == kind.rawValue }

    /// Lets the program whose turn it is go on for a while, and the next one after it.
    private mutating func runSlice(in context: inout Context) {
        guard !guests.isEmpty else { return }
        var guest = guests.removeFirst()
        let before = guest.machine.steps
        let outcome = guest.machine.run(steps: CodeHost.slice, on: &records)
        context.work(CodeHost.step * (guest.machine.steps - before))
        switch outcome {
        case .running:
            guests.append(guest)
        case .finished(let value):
            finished += 1
            context.storage["records"] = .list(records.map { .int($0) })
            let answer = Message("result", "request", guest.request, "value", .int(value))
            context.send(answer, to: guest.client, bytes: result)
        case .stopped(let fault):
            stopped += 1
            wasted += guest.machine.steps
            context.note("stopped a program: \(fault.rawValue)")
            context.send(Message("fault", "request", guest.request, "why", .string(fault.rawValue)), to: guest.client)
        }
        if !guests.isEmpty { context.after(.zero, Message("slice")) }
    }

    public var observations: [Observation] {
        [
            Observation("finished", finished),
            Observation("stopped", stopped),
            Observation("refused", refused),
            Observation("wasted", wasted),
            Observation("running", guests.count),
            Observation("total", records.reduce(0, &+)),
        ]
    }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
