/// What is due, earliest first: a 4-ary heap of 16-byte keys over a slab of envelopes.
///
/// Only keys move when the heap is put in order; an envelope stays in its slot until it is taken.
struct EventQueue: Sendable {
    private var keys: ContiguousArray<Key> = []
    private var slab: ContiguousArray<Envelope?> = []
    private var free: ContiguousArray<UInt32> = []
    private var order: UInt32 = 0

    var isEmpty: Bool { keys.isEmpty }
    /// When the next event is due, or the end of time.
    var nextTime: Int64 { keys.first?.time ?? .max }

    /// Every envelope with its time, in no particular order.
    var contents: [(key: Key, envelope: Envelope)] {
        keys.compactMap { key in slab[Int(key.slot)].map { (key, $0) } }
    }

    mutating func push(_ envelope: consuming Envelope, at time: Instant) {
        let slot: UInt32
        if let reused = free.popLast() {
            slot = reused
            slab[Int(slot)] = consume envelope
        } else {
            slot = UInt32(slab.count)
            slab.append(consume envelope)
        }
        order &+= 1
        let key = Key(time: time.nanoseconds, order: order, slot: slot)
        keys.append(key)
        rise(key)
    }

    /// Takes the earliest event, if there is one.
    mutating func pop() -> (time: Instant, envelope: Envelope)? {
        guard let top = keys.first, let last = keys.popLast() else { return nil }
        if !keys.isEmpty { sink(last) }
        free.append(top.slot)
        guard let envelope = slab[Int(top.slot)].take() else {
            preconditionFailure("a key without its envelope")
        }
        return (Instant(nanoseconds: top.time), envelope)
    }

    /// Moves a key that was appended up to its place.
    private mutating func rise(_ key: Key) {
        keys.withUnsafeMutableBufferPointer { keys in
            var place = keys.count - 1
            while place > 0 {
                let parent = (place - 1) >> 2
                guard key < keys[parent] else { break }
                keys[place] = keys[parent]
                place = parent
            }
            keys[place] = key
        }
    }

    /// Puts a key in the place of the first one, and moves it down to its own.
    private mutating func sink(_ key: Key) {
        keys.withUnsafeMutableBufferPointer { keys in
            let count = keys.count
            var place = 0
            while true {
                let first = 4 * place + 1
                guard first < count else { break }
                var least = first
                for child in (first + 1)..<max(first + 1, min(first + 4, count)) where keys[child] < keys[least] {
                    least = child
                }
                guard keys[least] < key else { break }
                keys[place] = keys[least]
                place = least
            }
            keys[place] = key
        }
    }
}
