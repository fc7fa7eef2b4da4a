/// A map that keeps its keys in order, in one array: for the few entries of a message or a node's state.
///
/// Two maps with equal content are equal, hash alike and list their entries alike, in every process; `Dictionary`
/// promises none of the last, and a behaviour that walks one would not run the same way twice. Looking a key up takes
/// log₂ n comparisons; inserting one moves what stands behind it.
///
/// Everything in it can be inlined: behaviours live in another module, and without their own copy of the code a map
/// of theirs spends more time on finding out its types than on its work.
public struct SortedMap<Key: Comparable & Hashable & Sendable, Element: Sendable>: Sendable {
    @usableFromInline var entries: [Entry] = []

    public struct Entry: Sendable {
        public let key: Key
        public var value: Element

        @usableFromInline
        init(key: Key, value: Element) {
            self.key = key
            self.value = value
        }
    }

    @inlinable
    public init() {}

    @inlinable public var isEmpty: Bool { entries.isEmpty }
    @inlinable public var count: Int { entries.count }
    @inlinable public var keys: [Key] { entries.map(\.key) }

    /// The value of a key; assigning nil removes the key.
    @inlinable
    public subscript(_ key: Key) -> Element? {
        get {
            let place = place(of: key)
            return place < entries.count && entries[place].key == key ? entries[place].value : nil
        }
        set {
            let place = place(of: key)
            let found = place < entries.count && entries[place].key == key
            switch (found, newValue) {
            case (true, let value?): entries[place].value = value
            case (true, nil): entries.remove(at: place)
            case (false, let value?): entries.insert(Entry(key: key, value: value), at: place)
            case (false, nil): break
            }
        }
    }

    /// The value of a key, or `missing` where there is none; changing it in place stores it.
    @inlinable
    public subscript(_ key: Key, default missing: @autoclosure () -> Element) -> Element {
        get { self[key] ?? missing() }
        _modify {
            var place = place(of: key)
            if place == entries.count || entries[place].key != key {
                entries.insert(Entry(key: key, value: missing()), at: place)
                place = self.place(of: key)
            }
            yield &entries[place].value
        }
    }

    @inlinable
    func place(of key: Key) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SortedMap.Entry: Equatable where Element: Equatable {}
extension SortedMap.Entry: Hashable where Element: Hashable {}
extension SortedMap: Equatable where Element: Equatable {}
extension SortedMap: Hashable where Element: Hashable {}

extension SortedMap: Sequence {
    @inlinable
    public func makeIterator() -> some IteratorProtocol<Entry> { entries.makeIterator() }
}

extension SortedMap: ExpressibleByDictionaryLiteral {
    @inlinable
    public init(dictionaryLiteral elements: (Key, Element)...) {
        for (key, value) in elements { self[key] = value }
    }
}
