/// A table from pairs of numbers to a number, by open addressing.
struct PairTable: ~Copyable {
    struct Entry: BitwiseCopyable {
        var key: UInt64
        var value: UInt32
    }

    /// What stands for no value.
    static let none = UInt32.max
    private static let free = Entry(key: .max, value: none)

    private var entries = Buffer<Entry>(repeating: free, count: 64)
    private var shift: UInt64 = 64 - 6
    private(set) var count = 0

    @inline(__always)
    static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// The value of a pair, or ``none``.
    @inline(__always)
    subscript(_ key: UInt64) -> UInt32 {
        var place = Int(PairTable.mix(key) >> shift)
        while true {
            let entry = entries.base[place]
            if entry.key == key { return entry.value }
            if entry.key == .max { return PairTable.none }
            place = (place + 1) & (entries.count - 1)
        }
    }

    /// Gives a pair that has none its value.
    mutating func insert(_ key: UInt64, _ value: UInt32) {
        if count * 2 >= entries.count { grow() }
        place(Entry(key: key, value: value))
        count += 1
    }

    @inline(__always)
    private static func mix(_ key: UInt64) -> UInt64 {
        (key ^ key >> 29) &* 0x9e37_79b9_7f4a_7c15
    }

    private mutating func place(_ entry: Entry) {
        var place = Int(PairTable.mix(entry.key) >> shift)
        while entries[place].key != .max { place = (place + 1) & (entries.count - 1) }
        entries[place] = entry
    }

    private mutating func grow() {
        var old = Buffer<Entry>(repeating: PairTable.free, count: entries.count * 2)
        swap(&old, &entries)
        shift -= 1
        for index in 0..<old.count where old[index].key != .max { place(old[index]) }
    }
}
