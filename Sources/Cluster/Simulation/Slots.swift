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

    /// Takes out what lies in a place; nil where that has been taken already.
    mutating func remove(_ slot: UInt32) -> Element? {
        guard let element = elements[Int(slot)].take() else { return nil }
        free.append(slot)
        return element
    }
}
