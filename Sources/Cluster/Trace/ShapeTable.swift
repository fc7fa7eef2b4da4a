/// The shapes of messages that a trace has met, each with its place and a digest.
struct ShapeTable: Sendable {
    private(set) var shapes: ContiguousArray<MessageShape> = []
    private(set) var digests: ContiguousArray<UInt64> = []
    /// Looked up, never walked.
    private var places: [MessageShape: UInt16] = [:]
    /// The latest shape looked for with each fingerprint.
    private var latest = ContiguousArray<UInt16>(repeating: 0, count: 1 << ShapeTable.bits)

    private static let bits = 6
    /// A record has 16 bits for the place of its shape.
    private static let most = Int(TraceRecord.shapeless)

    /// The place of a message's shape, its own if it is new; nil when none is left.
    @inline(__always)
    mutating func place(of message: PlainMessage) -> UInt16? {
        let fingerprint = Int(truncatingIfNeeded: message.fingerprint >> UInt64(UInt64.bitWidth - ShapeTable.bits))
        let place = latest[fingerprint]
        let fits = shapes.withUnsafeBufferPointer { place < $0.count && $0[Int(place)].fits(message) }
        if fits { return place }
        return find(
            fingerprint, message.kind, message.firstName, message.secondName, message.firstType, message.secondType)
    }

    /// A shape is handed over in parts, so that nobody has to put one together who does not come here.
    @inline(never)
    private mutating func find(
        _ fingerprint: Int, _ kind: Symbol, _ firstName: Symbol, _ secondName: Symbol,
        _ firstType: MessageShape.PlainType, _ secondType: MessageShape.PlainType
    ) -> UInt16? {
        let shape = MessageShape(
            kind: kind, firstName: firstName, secondName: secondName, firstType: firstType, secondType: secondType)
        guard let place = places[shape] ?? add(shape) else { return nil }
        latest[fingerprint] = place
        return place
    }

    private mutating func add(_ shape: MessageShape) -> UInt16? {
        guard shapes.count < ShapeTable.most else { return nil }
        let place = UInt16(shapes.count)
        var digest = Digest()
        digest.combine(shape)
        shapes.append(shape)
        digests.append(digest.value)
        places[shape] = place
        return place
    }
}
