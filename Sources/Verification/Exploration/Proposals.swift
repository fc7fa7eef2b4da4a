/// States that were found to follow others, and are still to be looked up.
///
/// They are looked up a few dozen at a time: the memory that looking up touches, which no cache holds, is then asked for
/// long before it is needed.
struct Proposals: ~Copyable {
    struct Proposal: BitwiseCopyable {
        /// Where its words begin.
        let start: UInt32
        let length: UInt32
        let parent: UInt32
        let panorama: UInt32
        let hash: UInt32
        /// True when the question sees a difference to the parent.
        let isVisible: Bool
    }

    private var words = Buffer<UInt32>(capacity: 4096)
    private(set) var list = Buffer<Proposal>()
    /// One factor for each word of a state.
    private var factors = Buffer<UInt64>()

    var count: Int { list.count }

    /// Makes room for a state of so many words, which is then written to ``draft``.
    @inline(__always)
    mutating func reserve(_ length: Int) {
        words.reserve(length)
        while factors.count < length { factors.append(Proposals.mix(UInt64(factors.count + 1)) | 1) }
    }

    /// Where the words of the next proposal are written.
    @inline(__always)
    var draft: UnsafeMutablePointer<UInt32> { words.base + words.count }

    @inline(__always)
    func words(_ proposal: Proposal) -> UnsafeMutablePointer<UInt32> { words.base + Int(proposal.start) }

    /// Takes in what was written to ``draft``.
    @inline(__always)
    mutating func add(length: Int, parent: Int, panorama: UInt32, isVisible: Bool) {
        list.append(
            Proposal(
                start: UInt32(words.count), length: UInt32(length), parent: UInt32(parent), panorama: panorama,
                hash: hashOfDraft(length), isVisible: isVisible))
        words.extend(by: length)
    }

    mutating func removeAll() {
        words.removeAll()
        list.removeAll()
    }

    /// A multilinear hash: each word times a factor of its place.
    @inline(__always)
    func hashOfDraft(_ length: Int) -> UInt32 {
        var sum = UInt64(length)
        let words = draft
        let factors = factors.base
        for index in 0..<length { sum &+= (UInt64(words[index]) &+ 1) &* factors[index] }
        return UInt32(truncatingIfNeeded: Proposals.mix(sum) >> 32)
    }

    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let mixed = (word ^ word >> 32) &* 0x9e37_79b9_7f4a_7c15
        return (mixed ^ mixed >> 29) &* 0xbf58_476d_1ce4_e5b9
    }
}
