/// When an event is due, and where its envelope lies.
struct Key: Sendable {
    let time: Int64
    /// The order of scheduling; it breaks ties, and compares by wrapping difference.
    let order: UInt32
    let slot: UInt32

    @inline(__always)
    static func < (left: Key, right: Key) -> Bool {
        left.time < right.time
            || (left.time == right.time && Int32(bitPattern: left.order &- right.order) < 0)
    }
}
