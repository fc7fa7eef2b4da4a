/// A few thousand events in a row, with the texts and messages that their records name by place.
struct TraceChunk: Sendable {
    var records: ContiguousArray<TraceRecord> = []
    private var plainMessages: ContiguousArray<PlainMessage> = []
    private var messages: ContiguousArray<Message> = []
    private(set) var texts: ContiguousArray<String> = []
    private(set) var faults: ContiguousArray<Fault> = []

    init() {}

    init(capacity: Int) {
        records.reserveCapacity(capacity)
        plainMessages.reserveCapacity(capacity / 2)
    }

    /// Forgets what it holds, and keeps the memory if nobody else has it.
    mutating func clear() {
        records.removeAll(keepingCapacity: true)
        plainMessages.removeAll(keepingCapacity: true)
        messages = []
        texts = []
        faults = []
    }

    /// Keeps a message. Where it lies: the places of plain ones are even.
    @inline(__always)
    mutating func keep(_ message: PlainMessage) -> UInt64 {
        plainMessages.append(message)
        return UInt64(plainMessages.count - 1) << 1
    }

    mutating func keep(_ message: consuming Message) -> UInt64 {
        messages.append(message)
        return UInt64(messages.count - 1) << 1 | 1
    }

    /// The message of a record.
    func message(_ record: TraceRecord) -> Message {
        let place = Int(record.detail >> 1)
        return record.detail & 1 == 0 ? plainMessages[place].message : messages[place]
    }

    mutating func keep(_ text: String) -> UInt64 {
        texts.append(text)
        return UInt64(texts.count - 1)
    }

    mutating func keep(_ fault: Fault) -> UInt64 {
        faults.append(fault)
        return UInt64(faults.count - 1)
    }
}
