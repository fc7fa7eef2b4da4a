/// A list that only grows, and whose copies share all of it but the last few thousand elements.
///
/// So the snapshots of a long run cost no more memory than its end: an array would be copied whole by the first element
/// that is appended after each.
public struct GrowingList<Element: Sendable>: RandomAccessCollection, Sendable {
    private var full: ContiguousArray<ContiguousArray<Element>> = []
    private var last: ContiguousArray<Element> = []

    private static var chunkSize: Int { 4096 }

    init() {}

    public var startIndex: Int { 0 }
    public var endIndex: Int { full.count * Self.chunkSize + last.count }

    public subscript(_ place: Int) -> Element {
        let chunk = place / Self.chunkSize
        return chunk < full.count ? full[chunk][place % Self.chunkSize] : last[place % Self.chunkSize]
    }

    mutating func append(_ element: Element) {
        if last.count == Self.chunkSize {
            full.append(last)
            last = []
        }
        last.append(element)
    }
}
