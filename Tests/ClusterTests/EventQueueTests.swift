import Testing

@testable import Cluster

@Suite("The queue of events")
struct EventQueueTests {
    @Test(
        "keys come out in the order of their times, and in that of scheduling where times are equal",
        arguments: [40, 10_000])
    func order(count: Int) {
        var random = RandomStream(seed: 1)
        var queue = EventQueue()
        var expected: [(time: Int64, slot: UInt32)] = []
        for slot in 0..<UInt32(count) {
            let time = Int64(random.below(UInt64(count) / 2))
            queue.push(slot, at: Instant(nanoseconds: time))
            expected.append((time, slot))
        }
        expected.sort { ($0.time, $0.slot) < ($1.time, $1.slot) }
        var slots: [UInt32] = []
        while !queue.isEmpty {
            slots.append(queue.pop().slot)
            queue.settle()
        }
        #expect(slots == expected.map(\.slot))
    }

    @Test("what is scheduled while an event happens comes in its turn", arguments: [40, 10_000])
    func replacement(count: Int) {
        var random = RandomStream(seed: 2)
        var queue = EventQueue()
        for slot in 0..<UInt32(count) { queue.push(slot, at: Instant(nanoseconds: Int64(random.below(1000)))) }
        var latest = Int64.min
        for _ in 0..<(4 * count) {
            let key = queue.pop()
            #expect(key.time >= latest)
            latest = key.time
            queue.push(key.slot, at: Instant(nanoseconds: latest + Int64(random.below(1000))))
            queue.settle()
        }
        #expect(queue.keys.count == count)
    }
}
