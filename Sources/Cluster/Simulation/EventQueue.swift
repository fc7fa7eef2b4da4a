import CPrefetch

/// What is due, earliest first: a 4-ary heap of 16-byte keys.
///
/// Only keys move when the heap is put in order; what they stand for lies still in an ``EnvelopeStore``.
struct EventQueue: Sendable {
    /// Every key, in no particular order but that of a heap.
    private(set) var keys: ContiguousArray<Key> = []
    /// True while the first key is one that was taken, and nothing stands in its place yet.
    private var hasHole = false
    private var order: UInt32 = 0
    /// The places that got another key when a large heap was last put in order, one level below the first key and two: what
    /// lies there now may be due soon.
    private(set) var newcomers = (next: 0, later: 0)

    /// With more keys than this, the fast caches hold neither the heap's lower levels nor what the next events will touch.
    private static let cached = 2048

    /// True when it pays to ask for memory ahead.
    var isLarge: Bool { keys.count > EventQueue.cached }

    var isEmpty: Bool { keys.isEmpty }
    /// When the next event is due, or the end of time.
    var nextTime: Int64 { keys.first?.time ?? .max }

    @inline(__always)
    mutating func push(_ slot: UInt32, at time: Instant) {
        if order == .max { renumber() }
        order += 1
        let key = Key(time: time.nanoseconds, order: order, slot: slot)
        if hasHole {
            hasHole = false
            sink(key, from: 0)
        } else {
            keys.append(key)
            rise(key, from: keys.count - 1)
        }
    }

    /// Takes the earliest key; there must be one. ``settle()`` must follow before anything else is asked of the queue.
    ///
    /// The place stays free meanwhile: most events schedule another one, which is put there at once, and goes one way down
    /// the heap instead of one down and one up.
    @inline(__always)
    mutating func pop() -> Key {
        hasHole = true
        return keys[0]
    }

    /// Takes out one key, wherever it stands.
    mutating func remove(at place: Int) -> Key {
        let removed = keys[place]
        let last = keys.removeLast()
        if place < keys.count {
            if last < removed { rise(last, from: place) } else { sink(last, from: place) }
        }
        return removed
    }

    /// Takes all keys out, earliest first.
    mutating func removeAll() -> ContiguousArray<Key> {
        settle()
        defer { keys = [] }
        keys.sort(by: <)
        return keys
    }

    /// Fills the place of a key that was taken, unless that has been done.
    @inline(__always)
    mutating func settle() {
        guard hasHole else { return }
        hasHole = false
        let last = keys.removeLast()
        if !keys.isEmpty { sink(last, from: 0) }
    }

    /// Moves a key up from a place that is free to its own.
    @inline(__always)
    private mutating func rise(_ key: Key, from start: Int) {
        keys.withUnsafeMutableBufferPointer { keys in
            var place = start
            while place > 0 {
                let parent = (place - 1) >> 2
                guard key < keys[parent] else { break }
                keys[place] = keys[parent]
                place = parent
            }
            keys[place] = key
        }
    }

    /// Moves a key down from a place that is free to its own.
    @inline(__always)
    private mutating func sink(_ key: Key, from start: Int) {
        if isLarge {
            sinkFar(key, from: start)
        } else {
            keys.withUnsafeMutableBufferPointer { keys in
                var place = start
                while 4 &* place &+ 1 < keys.count {
                    let least = EventQueue.leastChild(of: place, keys)
                    guard keys[least] < key else { break }
                    keys[place] = keys[least]
                    place = least
                }
                keys[place] = key
            }
        }
    }

    /// The same in a large heap: it asks for memory ahead, and remembers the newcomers.
    @inline(never)
    private mutating func sinkFar(_ key: Key, from start: Int) {
        newcomers = keys.withUnsafeMutableBufferPointer { keys in
            var place = start
            var newcomers = (next: 0, later: 0)
            while 4 &* place &+ 1 < keys.count {
                EventQueue.prefetchGrandchildren(of: place, keys)
                let least = EventQueue.leastChild(of: place, keys)
                guard keys[least] < key else { break }
                keys[place] = keys[least]
                if place == 0 { newcomers.next = least } else if place <= 4 { newcomers.later = least }
                place = least
            }
            keys[place] = key
            return newcomers
        }
    }

    /// Asks for the sixteen keys two levels down, so that they come while the four above them are compared.
    @inline(__always)
    private static func prefetchGrandchildren(of place: Int, _ keys: UnsafeMutableBufferPointer<Key>) {
        let first = 16 &* place &+ 5
        guard first &+ 15 < keys.count, let base = keys.baseAddress else { return }
        for child in 0..<4 { troupe_prefetch(base + first + 4 * child) }
    }

    @inline(__always)
    private static func leastChild(of place: Int, _ keys: UnsafeMutableBufferPointer<Key>) -> Int {
        let first = 4 &* place &+ 1
        guard first &+ 3 < keys.count else { return leastOfFew(from: first, keys) }
        // Which of four is least is anybody's guess: it is reckoned, not branched upon.
        let left = first &+ (keys[first &+ 1] < keys[first] ? 1 : 0)
        let right = first &+ 2 &+ (keys[first &+ 3] < keys[first &+ 2] ? 1 : 0)
        let isRight = keys[right] < keys[left] ? 1 : 0
        return left &+ (right &- left) &* isRight
    }

    @inline(never)
    private static func leastOfFew(from first: Int, _ keys: UnsafeMutableBufferPointer<Key>) -> Int {
        (first..<keys.count).min { keys[$0] < keys[$1] } ?? first
    }

    /// Gives all keys new orders, from 1 and in the same order: once in four thousand million events.
    private mutating func renumber() {
        settle()
        keys.sort(by: <)
        for place in keys.indices {
            keys[place] = Key(time: keys[place].time, order: UInt32(place + 1), slot: keys[place].slot)
        }
        order = UInt32(keys.count)
    }
}
