import Cluster

/// A computer that keeps numbers in its own order of bytes, and exchanges one with every other.
///
/// A 32-bit 1 is the bytes 0 0 0 1 on a big-endian computer, and 1 0 0 0 on a little-endian one.
public struct Endpoint: Program {
    public static let name = "endpoint"
    public static let summary = "sends a number to the others, and reads theirs, in its own order of bytes"
    public static let messages = [
        MessageHelp("number", "brings a number as four `bytes`")
    ]

    public enum Order: String, CaseIterable, Sendable {
        /// The most significant byte first.
        case big
        case little
        /// Little for every other computer.
        case mixed
    }

    /// What goes over the wire.
    public enum Wire: String, CaseIterable, Sendable {
        /// The sender's own bytes, as they lie in its memory.
        case raw
        /// The sender's own bytes, and the receiver has a translator for each sender.
        case pairwise
        /// One order that all have agreed on: each has a translator to it and one from it.
        case canonical
    }

    let peers: [NodeID]
    let wire: Wire
    let order: Order
    let value: Int64
    var received: Int64 = 0
    var garbled: Int64 = 0
    var latest: Int64 = 0
    /// Whom it has translators for.
    var translators: [NodeID] = []

    public init(options: inout Options) throws {
        peers = try options.nodes("peers", "the others, itself among them or not")
        wire = try options.choice("wire", default: Wire.raw, "what goes over the wire")
        order = try options.choice("order", default: Order.mixed, "the order of bytes in its memory")
        value = try options.count("value", default: 1, in: 0...4_294_967_295, "the number that it sends")
    }

    public mutating func start(in context: inout Context) {
        let isBig = wire == .canonical || isBigEndian(context.node)
        let message = Message("number", "bytes", .bytes(Endpoint.bytes(of: value, bigEndian: isBig)))
        for peer in peers where peer != context.node { context.send(message, to: peer) }
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        guard message.kind == "number", case .bytes(let bytes) = message["bytes"] else {
            context.note("does not understand \(message.kind)")
            return
        }
        let isBig =
            switch wire {
            case .raw: isBigEndian(context.node)
            case .pairwise: isBigEndian(sender)
            case .canonical: true
            }
        if wire == .pairwise, !translators.contains(sender) { translators.append(sender) }
        latest = Endpoint.number(from: bytes, bigEndian: isBig)
        received += 1
        if latest != value { garbled += 1 }
        context.note("reads \(latest)")
    }

    private func isBigEndian(_ node: NodeID) -> Bool { order == .big || order == .mixed && node.index % 2 == 0 }

    private static func bytes(of value: Int64, bigEndian: Bool) -> [UInt8] {
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
        return bigEndian ? bytes : bytes.reversed()
    }

    private static func number(from bytes: [UInt8], bigEndian: Bool) -> Int64 {
        (bigEndian ? bytes : bytes.reversed()).reduce(0) { $0 << 8 | Int64($1) }
    }

    public var observations: [Observation] {
        [
            Observation("received", received),
            Observation("garbled", garbled),
            Observation("latest", latest),
            Observation("translators", wire == .canonical ? 2 : translators.count),
        ]
    }
}
