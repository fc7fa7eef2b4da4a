/// Gives each different thing a number, from 0 in the order in which they come, and equal things the same one.
struct Interner<Element: Hashable> {
    private var numbers: [Element: UInt32] = [:]
    private(set) var elements: ContiguousArray<Element> = []

    var count: Int { elements.count }
    /// The memory in use, in bytes: each element stands in the table and in the list, and about so much outside of them.
    var size: Int { count * (2 * MemoryLayout<Element>.stride + Interner.bytesOutside) }
    private static var bytesOutside: Int { 128 }

    subscript(_ number: UInt32) -> Element { elements[Int(number)] }

    mutating func number(of element: Element) -> (number: UInt32, isNew: Bool) {
        if let number = numbers[element] { return (number, false) }
        let number = UInt32(elements.count)
        numbers[element] = number
        elements.append(element)
        return (number, true)
    }
}
