import Cluster

/// Wants the sum of another's records: fetches them one by one, or sends a program that adds them up over there.
public struct CodeSender: Program {
    public static let name = "code-sender"
    public static let summary = "fetches records one by one, or sends a program to where they are"
    public static let messages = [
        MessageHelp("record", "brings a record", .init("value", .count, "what it holds")),
        MessageHelp("result", "brings what its program has worked out", .init("value", .count, "the result")),
        MessageHelp("fault", "says that its program was stopped", .init("why", .text, "why")),
    ]

    public enum Mode: String, CaseIterable, Sendable {
        /// Asks for one record after the other.
        case call
        /// Sends a program.
        case ship
    }

    /// What its programs are made for.
    public enum Target: String, CaseIterable, Sendable {
        /// The virtual machine that every host has.
        case portable
        case x86
        case arm
    }

    let hosts: [NodeID]
    let mode: Mode
    let program: MobileProgram
    let target: Target
    let calls: Int64
    let code: UInt32
    let request: UInt32
    let count: Int64
    let every: Span

    var sent: Int64 = 0
    var fetched: Int64 = 0
    var sum: Int64 = 0
    var results: Int64 = 0
    var faults: Int64 = 0

    public init(options: inout Options) throws {
        hosts = try options.nodes("hosts", "who has the records")
        mode = try options.choice("mode", default: Mode.ship, "whether it fetches records or sends a program")
        program = try options.choice("program", default: MobileProgram.sum, "the program that it sends")
        target = try options.choice("target", default: Target.portable, "what its program is made for")
        calls = try options.count("calls", default: 20, in: 1...1_000_000, "how many records it fetches")
        code = try options.bytes("code", default: 4_000, "what a program weighs on the wire")
        request = try options.bytes("request", default: 100, "what a request weighs")
        count = try options.count("count", default: 1, "how often it does all this; 0 is no end")
        every = try options.span("every", default: .seconds(1), "how often it begins")
        guard every > .zero else { throw Options.Failure(option: "every", message: "it takes some time") }
    }

    public mutating func start(in context: inout Context) {
        begin(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from host: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "begin":
            begin(in: &context)
        case "record":
            fetched += 1
            sum += message["value"].int ?? 0
            if fetched % calls == 0 { results += 1 } else { get(fetched % calls, from: host, in: &context) }
        case "result":
            results += 1
            sum += message["value"].int ?? 0
            context.note("result \(message["value"].int ?? 0)")
        case "fault":
            faults += 1
            context.note("its program was stopped: \(message["why"].string ?? "")")
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func begin(in context: inout Context) {
        guard count == 0 || sent < count else { return }
        sent += 1
        for host in hosts {
            if mode == .call { get(0, from: host, in: &context) } else { ship(to: host, in: &context) }
        }
        context.after(every, Message("begin"))
    }

    private func get(_ record: Int64, from host: NodeID, in context: inout Context) {
        context.send(Message("get", "record", .int(record)), to: host, bytes: request)
    }

    private func ship(to host: NodeID, in context: inout Context) {
        let fields: [Message.Field] = [
            .init("request", .int(sent)), .init("target", .string(target.rawValue)),
            .init("code", .bytes(Instruction.encode(program.code))),
        ]
        context.send(Message("code", fields: fields), to: host, bytes: code)
    }

    public var observations: [Observation] {
        [
            Observation("sent", sent),
            Observation("sum", sum),
            Observation("results", results),
            Observation("faults", faults),
        ]
    }
}
