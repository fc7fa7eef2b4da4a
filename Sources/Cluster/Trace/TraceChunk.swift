/// A few thousand events in a row, with the texts and messages that their records name by place.
struct TraceChunk: Sendable {
    var records: ContiguousArray<TraceRecord> = []
    var messages: ContiguousArray<Message> = []
    private(set) var texts: ContiguousArray<String> = []
    private(set) var faults: ContiguousArray<Fault> = []

    init() {}

    init(capacity: Int) {
        records.reserveCapacity(capacity)
        messages.reserveCapacity(capacity / 2)
    }

    /// Forgets what it holds, and keeps the memory if nobody else has it.
    mutating func clear() {
        records.removeAll(keepingCapacity: true)
        messages.removeAll(keepingCapacity: true)
        texts = []
        faults = []
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
