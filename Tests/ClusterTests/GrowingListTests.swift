import Testing

@testable import Cluster

struct GrowingListTests {
    @Test("a list keeps its order over many chunks, and copies of it grow apart")
    func copies() {
        var list = GrowingList<Int>()
        for number in 0..<10_000 { list.append(number) }
        var other = list
        list.append(1)
        other.append(2)
        #expect(Array(list) == Array(0..<10_000) + [1])
        #expect(Array(other[9_998...]) == [9_998, 9_999, 2])
        #expect(list.last == 1)
        #expect(list.count == 10_001)
    }

    @Test("an empty list has no first element")
    func empty() {
        #expect(GrowingList<Int>().first == nil)
        #expect(GrowingList<Int>().count == 0)
    }
}
