/// What happened, in order: the last million events, and a digest of them all.
///
/// Events lie in chunks that copies of the trace share, so that a snapshot copies no more than the last chunk.
public struct Trace: Sendable {
    private static let chunkSize = 4096
    private static let chunksKept = 256

    private var full: ContiguousArray<TraceChunk> = []
    private var last = TraceChunk()
    private var shapes = ShapeTable()
    /// The number that the next event gets, which is how many there were.
    public private(set) var count: UInt64 = 0
    /// The number of the first event still kept.
    public private(set) var firstKept: UInt64 = 0
    /// A hash over every event so far, kept or not.
    public private(set) var digest = Digest()

    init() {}

    /// A trace whose first event gets a number other than 0.
    init(startingAt number: UInt64) {
        count = number
        firstKept = number
    }

    /// Says how far the clock of the next event's node is ahead. Nothing need be said of a clock that is right.
    @inline(never)
    mutating func expect(clockError error: Span) {
        guard error != .zero else { return }
        startChunkIfFull()
        digest.combine(error.nanoseconds)
        last.keep(clockError: error)
    }

    /// The place of a plain message's shape; nil when so many shapes have been met that none is left for a new one.
    @inline(__always)
    mutating func shape(of message: PlainMessage) -> UInt16? {
        shapes.place(of: message)
    }

    /// Writes an event that has a plain message of its own: the record itself keeps it, but for its shape. The number of the
    /// event: what becomes of the message names it.
    @inline(__always)
    mutating func append(with message: PlainMessage, _ shape: UInt16, _ record: consuming TraceRecord) -> UInt64 {
        startChunkIfFull()
        digest.combine(record)
        digest.combine(shape: shapes.digests[Int(shape)], message.first, message.second)
        record.shape = shape
        record.detail = message.first
        record.more = message.second
        return append(record)
    }

    /// The same for any message.
    mutating func append(with message: Message, _ record: consuming TraceRecord) -> UInt64 {
        if let plain = PlainMessage(message), let shape = shape(of: plain) {
            return append(with: plain, shape, record)
        }
        startChunkIfFull()
        digest.combine(record)
        digest.combine(message)
        record.detail = last.keep(message)
        return append(record)
    }

    /// Writes an event whose record says everything.
    @discardableResult
    @inline(__always)
    mutating func append(plain record: TraceRecord) -> UInt64 {
        startChunkIfFull()
        digest.combine(record)
        digest.combine(record.detail)
        return append(record)
    }

    mutating func append(note text: String, _ record: consuming TraceRecord) {
        startChunkIfFull()
        record.detail = last.keep(text)
        digest.combine(record)
        digest.combine(text)
        _ = append(record)
    }

    mutating func append(fault: Fault, _ record: consuming TraceRecord) {
        startChunkIfFull()
        record.detail = last.keep(fault)
        digest.combine(record)
        digest.combine(fault)
        _ = append(record)
    }

    @inline(__always)
    private mutating func append(_ record: TraceRecord) -> UInt64 {
        last.records.append(record)
        count += 1
        return count - 1
    }

    @inline(__always)
    private mutating func startChunkIfFull() {
        if last.records.count == Trace.chunkSize { startChunk() }
    }

    /// Begins a chunk, in the memory of the oldest one where there are enough: fresh memory costs a page fault each 4 KiB.
    @inline(never)
    private mutating func startChunk() {
        full.append(last)
        if full.count < Trace.chunksKept {
            last = TraceChunk(capacity: Trace.chunkSize)
        } else {
            last = full.removeFirst()
            last.clear()
            firstKept += UInt64(Trace.chunkSize)
        }
    }
}

// MARK: - Reading

extension Trace {
    /// The events from a number on, as far as they are kept.
    public func events(from number: UInt64 = 0) -> some Sequence<TraceEvent> {
        (max(number, firstKept)..<max(number, count)).lazy.map { event($0) }
    }

    /// One event; its number must be at least ``firstKept`` and below ``count``.
    public func event(_ number: UInt64) -> TraceEvent {
        let (chunk, place) = position(of: number)
        let record = chunk.records[place]
        return TraceEvent(
            number: number, time: record.time, localTime: record.time + chunk.clockError(at: place), node: record.node,
            peer: record.peer, lamport: record.lamport, messageNumber: record.messageNumber,
            origin: record.origin, message: message(of: record, in: chunk), kind: record.kind(in: chunk))
    }

    /// When an event happened; nil when it is no longer kept.
    func time(_ number: UInt64) -> Instant? {
        number >= firstKept && number < count ? record(number).time : nil
    }

    /// One event's record, without the cost of making an event of it.
    func record(_ number: UInt64) -> TraceRecord {
        let place = Int(number - firstKept)
        let chunk = place / Trace.chunkSize
        return chunk < full.count ? full[chunk].records[place % Trace.chunkSize] : last.records[place % Trace.chunkSize]
    }

    /// The message of an event with which one stands.
    func message(_ number: UInt64) -> Message {
        let (chunk, place) = position(of: number)
        return message(standingIn: chunk.records[place], of: chunk)
    }

    /// How far the clock of an event's node was ahead.
    func clockError(_ number: UInt64) -> Span {
        let (chunk, place) = position(of: number)
        return chunk.clockError(at: place)
    }

    func text(_ number: UInt64) -> String {
        let (chunk, place) = position(of: number)
        return chunk.texts[Int(chunk.records[place].detail)]
    }

    func fault(_ number: UInt64) -> Fault {
        let (chunk, place) = position(of: number)
        return chunk.faults[Int(chunk.records[place].detail)]
    }

    /// The message itself stands with its sending alone.
    private func message(of record: TraceRecord, in chunk: TraceChunk) -> Message? {
        if record.code.hasMessage { return message(standingIn: record, of: chunk) }
        guard let origin = record.origin, origin >= firstKept else { return nil }
        return self.message(origin)
    }

    private func message(standingIn record: TraceRecord, of chunk: TraceChunk) -> Message {
        if record.shape == TraceRecord.shapeless { return chunk.messages[Int(record.detail)] }
        return PlainMessage(shapes.shapes[Int(record.shape)], first: record.detail, second: record.more).message
    }

    private func position(of number: UInt64) -> (chunk: TraceChunk, place: Int) {
        precondition(number >= firstKept && number < count, "an event that is kept")
        let place = Int(number - firstKept)
        let chunk = place / Trace.chunkSize
        return (chunk < full.count ? full[chunk] : last, place % Trace.chunkSize)
    }
}
