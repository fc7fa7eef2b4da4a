/// One event as it is kept: 48 bytes, none of them a reference.
struct TraceRecord: BitwiseCopyable, Sendable {
    enum Code: UInt8, BitwiseCopyable, Sendable {
        case started, sent, delivered, dropped, timer, worked, note, fault

        /// True when the message stands with this event.
        var hasMessage: Bool { self == .sent || self == .timer }
    }

    private static var nobody: NodeID { NodeID(index: .max) }

    /// No shape: its message is not plain, or there is none.
    static let shapeless = UInt16.max

    let time: Instant
    let messageNumber: UInt64
    /// By code: the first field of its message, or where its message, its text or its fault lies in the chunk; the event of
    /// its sending; or nanoseconds.
    var detail: UInt64
    /// The second field of its message.
    var more: UInt64 = 0
    private let nodeOrNobody: NodeID
    private let peerOrNobody: NodeID
    let lamport: UInt32
    /// The place of its message's shape.
    var shape = TraceRecord.shapeless
    let code: Code
    private let loss: Loss

    init(
        _ code: Code, at time: Instant, node: NodeID = NodeID(index: .max),
        peer: NodeID = NodeID(index: .max),
        lamport: UInt32 = 0, messageNumber: UInt64 = 0, detail: UInt64 = 0, loss: Loss = .chance
    ) {
        self.code = code
        self.time = time
        self.nodeOrNobody = node
        self.peerOrNobody = peer
        self.lamport = lamport
        self.messageNumber = messageNumber
        self.detail = detail
        self.loss = loss
    }

    var node: NodeID? { nodeOrNobody == TraceRecord.nobody ? nil : nodeOrNobody }
    var peer: NodeID? { peerOrNobody == TraceRecord.nobody ? nil : peerOrNobody }
    var origin: UInt64? { code == .delivered || code == .dropped ? detail : nil }

    func kind(in chunk: borrowing TraceChunk) -> TraceEvent.Kind {
        switch code {
        case .started: .started
        case .sent: .sent
        case .delivered: .delivered
        case .dropped: .dropped(loss)
        case .timer: .timer
        case .worked: .worked(Span(nanoseconds: Int64(bitPattern: detail)))
        case .note: .note(chunk.texts[Int(detail)])
        case .fault: .fault(chunk.faults[Int(detail)])
        }
    }

    /// All of it in four words, but for what its detail and its message are.
    var words: (UInt64, UInt64, UInt64, UInt64) {
        (
            UInt64(bitPattern: time.nanoseconds),
            UInt64(nodeOrNobody.index) << 32 | UInt64(peerOrNobody.index),
            messageNumber,
            UInt64(lamport) << 16 | UInt64(code.rawValue) << 8 | UInt64(loss.rawValue)
        )
    }
}
