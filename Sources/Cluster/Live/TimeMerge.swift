/// Merges lists that are each in the order of time: it yields which list the next element comes from.
///
/// Of two elements of one time, that of the earlier list comes first.
struct TimeMerge: Sequence, IteratorProtocol {
    private var heads: [Int]
    private let counts: [Int]
    private let time: (_ list: Int, _ place: Int) -> Instant

    init(counts: [Int], time: @escaping (_ list: Int, _ place: Int) -> Instant) {
        heads = counts.map { _ in 0 }
        self.counts = counts
        self.time = time
    }

    mutating func next() -> (list: Int, place: Int)? {
        var earliest: (list: Int, time: Instant)?
        for list in heads.indices where heads[list] < counts[list] {
            let time = time(list, heads[list])
            if let known = earliest, known.time <= time { continue }
            earliest = (list, time)
        }
        guard let list = earliest?.list else { return nil }
        defer { heads[list] += 1 }
        return (list, heads[list])
    }
}
