/// A few thousand events in a row, with what their records name by place because it is no plain bytes.
struct TraceChunk: Sendable {
    var records: ContiguousArray<TraceRecord> = []
    private(set) var messages: ContiguousArray<Message> = []
    private(set) var texts: ContiguousArray<String> = []
    private(set) var faults: ContiguousArray<Fault> = []
    /// How far clocks were ahead, where they were wrong; by the places of their events, in order.
    private var clockErrors: ContiguousArray<(place: Int, error: Span)> = []

    init() {}

    init(capacity: Int) {
        records.reserveCapacity(capacity)
    }

    /// Forgets what it holds, and keeps the memory of its records if nobody else has it.
    mutating func clear() {
        records.removeAll(keepingCapacity: true)
        messages = []
        texts = []
        faults = []
        clockErrors = []
    }

    mutating func keep(_ message: consuming Message) -> UInt64 {
        messages.append(message)
        return UInt64(messages.count - 1)
    }

    mutating func keep(_ text: String) -> UInt64 {
        texts.append(text)
        return UInt64(texts.count - 1)
    }

    mutating func keep(_ fault: Fault) -> UInt64 {
        faults.append(fault)
        return UInt64(faults.count - 1)
    }

    /// Keeps how far the clock of the next record's node is ahead.
    mutating func keep(clockError error: Span) {
        clockErrors.append((records.count, error))
    }

    /// How far the clock of a record's node was ahead.
    func clockError(at place: Int) -> Span {
        var span = clockErrors[...]
        while let middle = span.indices.dropFirst(span.count / 2).first {
            if span[middle].place == place { return span[middle].error }
            span = span[middle].place < place ? span[(middle + 1)...] : span[..<middle]
        }
        return .zero
    }
}
