/// What happened, in order: the last million events, and a digest of them all.
///
/// Events lie in chunks that copies of the trace share, so that a snapshot copies no more than the last chunk.
public struct Trace: Sendable {
    private static let chunkSize = 4096
    private static let chunksKept = 256

    private var chunks: ContiguousArray<ContiguousArray<TraceEvent>> = []
    /// The number that the next event gets, which is how many there were.
    public private(set) var count: UInt64 = 0
    /// The number of the first event still kept.
    public private(set) var firstKept: UInt64 = 0
    /// A hash over every event so far, kept or not.
    public private(set) var digest = Digest()

    mutating func append(_ event: TraceEvent) {
        digest.combine(event)
        count += 1
        if chunks.isEmpty || chunks[chunks.count - 1].count == Trace.chunkSize {
            if chunks.count == Trace.chunksKept {
                firstKept += UInt64(chunks.removeFirst().count)
            }
            var chunk = ContiguousArray<TraceEvent>()
            chunk.reserveCapacity(Trace.chunkSize)
            chunks.append(chunk)
        }
        chunks[chunks.count - 1].append(event)
    }

    /// The events from a number on, as far as they are kept.
    public func events(from number: UInt64 = 0) -> some Sequence<TraceEvent> {
        let start = Int(max(number, firstKept) - firstKept)
        return chunks.dropFirst(start / Trace.chunkSize).enumerated().lazy.flatMap { offset, chunk in
            offset == 0 ? chunk.dropFirst(start % Trace.chunkSize) : chunk[...]
        }
    }
}
