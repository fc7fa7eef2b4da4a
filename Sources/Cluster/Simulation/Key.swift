/// When an event is due, and where its envelope lies.
///
/// One number of 128 bits: the time, then the order of scheduling, which breaks ties, then the slot. So two keys are
/// compared without a branch, which a heap of random times would mispredict every other time.
struct Key: BitwiseCopyable, Sendable {
    private let bits: UInt128

    /// `time` is not negative.
    @inline(__always)
    init(time: Int64, order: UInt32, slot: UInt32) {
        bits = UInt128(UInt64(bitPattern: time)) << 64 | UInt128(UInt64(order) << 32 | UInt64(slot))
    }

    var time: Int64 { Int64(truncatingIfNeeded: bits >> 64) }
    var order: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
    var slot: UInt32 { UInt32(truncatingIfNeeded: bits) }

    @inline(__always)
    static func < (left: Key, right: Key) -> Bool { left.bits < right.bits }
}
