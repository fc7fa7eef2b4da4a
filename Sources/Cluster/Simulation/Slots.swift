/// A pool of places for things that wait, each found again by its number.
struct Slots<Element: Sendable>: Sendable {
    private var elements: ContiguousArray<Element?> = []
    private var free: ContiguousArray<UInt32> = []

    mutating func insert(_ element: consuming Element) -> UInt32 {
        if let slot = free.popLast() {
            elements[Int(slot)] = consume element
            return slot
        }
        elements.append(consume element)
        return UInt32(elements.count - 1)
    }

    /// Changes what lies in a place, if anything does.
    mutating func change(_ slot: UInt32, _ change: (inout Element) -> Void) {
        guard slot < elements.count, var element = elements[Int(slot)].take() else { return }
        change(&element)
        elements[Int(slot)] = element
    }

    /// Takes out what lies in a place; nil where there is nothing.
    mutating func remove(_ slot: UInt32) -> Element? {
        guard slot < elements.count, let element = elements[Int(slot)].take() else { return nil }
        free.append(slot)
        return element
    }
}
