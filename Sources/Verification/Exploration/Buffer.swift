/// A growing array of plain bytes with one owner: without reference counts and, in release builds, without checks.
///
/// A search touches a few words of it some ten million times a second.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private(set) var capacity: Int

    init(capacity: Int = 16) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        base.initialize(repeating: element, count: count)
        self.count = count
    }

    deinit {
        base.deallocate()
    }

    subscript(_ place: Int) -> Element {
        @inline(__always) get {
            assert(place >= 0 && place < count, "beyond what the buffer holds")
            return base[place]
        }
        @inline(__always) set {
            assert(place >= 0 && place < count, "beyond what the buffer holds")
            base[place] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        reserve(1)
        base[count] = element
        count += 1
    }

    /// Makes room for so many elements more; pointers into the buffer are void then.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(to: max(count + more, capacity * 2)) }
    }

    @inline(never)
    private mutating func grow(to capacity: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        self.capacity = capacity
    }

    /// Takes in what was written behind the last element, into room that was reserved.
    @inline(__always)
    mutating func extend(by more: Int) {
        assert(count + more <= capacity, "room is reserved before it is used")
        count += more
    }

    mutating func removeAll() {
        count = 0
    }
}
