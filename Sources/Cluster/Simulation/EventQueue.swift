/// What is due, earliest first: a 4-ary heap of 16-byte keys.
///
/// Only keys move when the heap is put in order; what they stand for lies still in an ``EnvelopeStore``.
struct EventQueue: Sendable {
    /// Every key, in no particular order but that of a keys.
    private(set) var keys: ContiguousArray<Key> = []
    /// True while the first key is one that was taken, and nothing stands in its place yet.
    private var hasHole = false
    private var order: UInt32 = 0

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
    private mutating func rise(_ key: Key, from start: Int, to top: Int = 0) {
        keys.withUnsafeMutableBufferPointer { keys in
            var place = start
            while place > top {
                let parent = (place - 1) >> 2
                guard key < keys[parent] else { break }
                keys[place] = keys[parent]
                place = parent
            }
            keys[place] = key
        }
    }

    /// Moves a key down from a place that is free to its own: all the way along the lesser children, and then up again
    /// (Wegener 1993). A key that replaces the earliest one belongs far down, so that going up ends soon.
    @inline(__always)
    private mutating func sink(_ key: Key, from start: Int) {
        let bottom = keys.withUnsafeMutableBufferPointer { keys in
            var place = start
            while 4 &* place &+ 4 < keys.count {
                let least = EventQueue.least(ofFour: 4 &* place &+ 1, keys)
                keys[place] = keys[least]
                place = least
            }
            return place
        }
        rise(key, from: descend(from: bottom), to: start)
    }

    /// Which of four keys from a place on is least is anybody's guess: it is reckoned, not branched upon.
    @inline(__always)
    private static func least(ofFour first: Int, _ keys: UnsafeMutableBufferPointer<Key>) -> Int {
        let left = first &+ (keys[first &+ 1] < keys[first] ? 1 : 0)
        let right = first &+ 2 &+ (keys[first &+ 3] < keys[first &+ 2] ? 1 : 0)
        let isRight = keys[right] < keys[left] ? 1 : 0
        return left &+ (right &- left) &* isRight
    }

    /// The same for a place with fewer than four children: where the free place is then.
    @inline(__always)
    private mutating func descend(from place: Int) -> Int {
        let first = 4 &* place &+ 1
        guard first < keys.count else { return place }
        var least = first
        for child in first..<min(first + 4, keys.count) where keys[child] < keys[least] { least = child }
        keys[place] = keys[least]
        return least
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
