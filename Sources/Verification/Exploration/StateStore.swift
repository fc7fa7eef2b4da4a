import CPrefetch

/// Every state that a search has come to, each once, in the order in which it came to them.
///
/// States lie one behind the other in one arena: a header, then as many words as the state has. A hash only finds
/// candidates; states are the same when all their words are.
struct StateStore: ~Copyable {
    /// What stands before a state's words.
    private enum Header {
        static let length = 0
        static let parent = 1
        static let panorama = 2
        static let mark = 3
        static let orders = 4
        static let size = 6
    }

    private var arena: Buffer<UInt32>
    /// A hash and where a state lies, or 0.
    private var table: Buffer<UInt64>
    private var shift: UInt32
    private(set) var count = 0

    private static let firstBits: UInt32 = 10

    init() {
        arena = Buffer(capacity: 4096)
        table = Buffer(repeating: 0, count: 1 << Int(StateStore.firstBits))
        shift = 32 - StateStore.firstBits
        // Nothing lies at 0, so that 0 can stand for nothing.
        arena.append(0)
    }

    /// Where the first state lies.
    static let first = 1

    /// The memory in use, in bytes.
    var size: Int { arena.capacity * 4 + table.capacity * 8 }
    /// Where the next new state will lie.
    var end: Int { arena.count }

    // MARK: States

    /// The words of a state. They move when a state is added.
    @inline(__always)
    func words(_ state: Int) -> UnsafeMutablePointer<UInt32> { arena.base + state + Header.size }

    @inline(__always)
    func length(_ state: Int) -> Int { Int(arena[state + Header.length]) }

    /// The state that came to be known after this one.
    @inline(__always)
    func successor(_ state: Int) -> Int { state + Header.size + length(state) }

    /// The state from which this one was first reached.
    func parent(_ state: Int) -> Int { Int(arena[state + Header.parent]) }

    func panorama(_ state: Int) -> UInt32 { arena[state + Header.panorama] }

    /// A note of whoever walks the states; 0 at first.
    func mark(_ state: Int) -> UInt32 { arena[state + Header.mark] }
    mutating func setMark(_ state: Int, _ mark: UInt32) { arena[state + Header.mark] = mark }

    /// How many ways lead to a state.
    @inline(__always)
    func orders(_ state: Int) -> Double {
        let low = UInt64(arena[state + Header.orders])
        return Double(bitPattern: low | UInt64(arena[state + Header.orders + 1]) << 32)
    }

    @inline(__always)
    mutating func setOrders(_ state: Int, _ orders: Double) {
        arena[state + Header.orders] = UInt32(truncatingIfNeeded: orders.bitPattern)
        arena[state + Header.orders + 1] = UInt32(truncatingIfNeeded: orders.bitPattern >> 32)
    }

    // MARK: Adding

    /// Adds a state unless it is known, and says where it lies.
    @inline(__always)
    mutating func add(
        _ words: UnsafeMutablePointer<UInt32>, _ length: Int, hash: UInt32, parent: UInt32, panorama: UInt32
    ) -> (state: Int, isNew: Bool) {
        var place = Int(hash >> shift)
        while true {
            let entry = table.base[place]
            if entry == 0 { break }
            if UInt32(truncatingIfNeeded: entry >> 32) == hash {
                let state = Int(UInt32(truncatingIfNeeded: entry))
                if isEqual(state, words, length) { return (state, false) }
            }
            place = (place + 1) & (table.count - 1)
        }
        arena.reserve(Header.size + length)
        let state = arena.count
        precondition(state < Int(UInt32.max), "the arena ends at 16 GiB")
        table[place] = UInt64(hash) << 32 | UInt64(state)
        arena.extend(by: Header.size + length)
        arena[state + Header.length] = UInt32(length)
        arena[state + Header.parent] = parent
        arena[state + Header.panorama] = panorama
        arena[state + Header.mark] = 0
        setOrders(state, 0)
        let target = self.words(state)
        for index in 0..<length { target[index] = words[index] }
        count += 1
        if count * 2 > table.count { growTable() }
        return (state, true)
    }

    /// Where a state of these words lies; nil when it is not known.
    func find(_ words: UnsafeMutablePointer<UInt32>, _ length: Int, hash: UInt32) -> Int? {
        var place = Int(hash >> shift)
        while table[place] != 0 {
            let state = Int(UInt32(truncatingIfNeeded: table[place]))
            if UInt32(truncatingIfNeeded: table[place] >> 32) == hash, isEqual(state, words, length) { return state }
            place = (place + 1) & (table.count - 1)
        }
        return nil
    }

    /// True when a state has these words.
    @inline(__always)
    func isEqual(_ state: Int, _ words: UnsafeMutablePointer<UInt32>, _ length: Int) -> Bool {
        guard arena[state + Header.length] == UInt32(length) else { return false }
        let known = self.words(state)
        for index in 0..<length where known[index] != words[index] { return false }
        return true
    }

    /// Asks for the memory where a state of this hash is looked up first.
    @inline(__always)
    func prefetchEntry(_ hash: UInt32) {
        troupe_prefetch(table.base + Int(hash >> shift))
    }

    /// Asks for the memory of the state with which one of this hash will be compared first.
    @inline(__always)
    func prefetchState(_ hash: UInt32) {
        let entry = table.base[Int(hash >> shift)]
        guard UInt32(truncatingIfNeeded: entry >> 32) == hash else { return }
        let address = arena.base + Int(UInt32(truncatingIfNeeded: entry))
        troupe_prefetch(address)
        troupe_prefetch(address + 16)
    }

    mutating func removeAll() {
        self = StateStore()
    }

    /// Doubles the table. The hash that an entry keeps says where it goes.
    @inline(never)
    private mutating func growTable() {
        var old = Buffer<UInt64>(repeating: 0, count: table.count * 2)
        swap(&old, &table)
        shift -= 1
        for index in 0..<old.count where old[index] != 0 {
            var place = Int(UInt32(truncatingIfNeeded: old[index] >> 32) >> shift)
            while table[place] != 0 { place = (place + 1) & (table.count - 1) }
            table[place] = old[index]
        }
    }
}
