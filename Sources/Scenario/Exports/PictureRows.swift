import Cluster

/// How far down each moment of a picture is drawn.
///
/// Time runs downwards but not to scale: every moment at which something is written has a row of its own, far enough from
/// the one before to be read, and a long wait takes no more than a hand's breadth.
struct PictureRows: Sendable {
    private struct Row {
        let time: Instant
        /// Where there are words already.
        var taken: Set<Place> = []
        var isBanner = false
    }

    /// A gap between lanes, which has the number of the lane on its right, and whether messages or remarks stand in it.
    fileprivate struct Place: Hashable {
        let gap: Int
        let isRemark: Bool
    }

    private static let nearest = 34.0
    private static let furthest = 110.0
    private static let atOneInstant = 28.0

    /// The height of each row, and its moment.
    private(set) var rows: [(time: Instant, y: Double)] = []
    /// The row of each mark.
    private(set) var places: [Int] = []

    init(_ picture: Picture, top: Double) {
        var rows: [Row] = []
        for (time, mark) in picture.marks {
            let wanted = mark.place
            let isFree = rows.last.map { row in
                row.time == time && !row.isBanner && !mark.isBanner && wanted.map { !row.taken.contains($0) } ?? true
            }
            if isFree != true { rows.append(Row(time: time, isBanner: mark.isBanner)) }
            if let wanted { rows[rows.count - 1].taken.insert(wanted) }
            places.append(rows.count - 1)
        }
        self.rows = PictureRows.heights(rows.map(\.time), top: top)
    }

    private static func heights(_ times: [Instant], top: Double) -> [(time: Instant, y: Double)] {
        let gaps = zip(times, times.dropFirst()).map { Double(($1 - $0).nanoseconds) }
        let usual = gaps.filter { $0 > 0 }.sorted()
        let scale = usual.isEmpty ? 0 : 1.3 * nearest / usual[usual.count / 2]
        var y = top
        var rows: [(time: Instant, y: Double)] = []
        for (place, time) in times.enumerated() {
            if place > 0 {
                let gap = gaps[place - 1]
                y += gap == 0 ? atOneInstant : min(max(gap * scale, nearest), furthest)
            }
            rows.append((time, y))
        }
        return rows
    }

    /// What is written beside each row: nothing where the one before is of the same moment.
    ///
    /// All are in one unit, with as few decimals as tell them apart.
    func moments() -> [String?] {
        let isLong = rows.contains { $0.time >= .zero + .seconds(1) }
        let (nanoseconds, unit) = isLong ? (Int64(1_000_000_000), " s") : (1_000_000, " ms")
        var texts: [String] = []
        for places in 0...6 {
            texts = rows.map { Moments.decimal($0.time.nanoseconds, per: nanoseconds, places: places) + unit }
            let neighbours = zip(rows.indices, rows.indices.dropFirst())
            if !neighbours.contains(where: { rows[$0].time != rows[$1].time && texts[$0] == texts[$1] }) { break }
        }
        return rows.indices.map { $0 > 0 && rows[$0].time == rows[$0 - 1].time ? nil : texts[$0] }
    }

    var bottom: Double { rows.last?.y ?? 0 }

    /// The height at which something that lasts begins: in the last row of its moment, where it is said that it does.
    func start(at time: Instant) -> Double {
        rows.last { $0.time == time }?.y ?? end(at: time)
    }

    /// The height at which something that lasts ends, between rows in proportion.
    func end(at time: Instant) -> Double {
        guard let after = rows.firstIndex(where: { $0.time >= time }) else { return bottom }
        let next = rows[after]
        guard after > 0, next.time != time else { return next.y }
        let before = rows[after - 1]
        let share = Double((time - before.time).nanoseconds) / Double((next.time - before.time).nanoseconds)
        return before.y + share * (next.y - before.y)
    }
}

extension Picture.Mark {
    var isBanner: Bool { if case .banner = self { true } else { false } }

    /// Where its words stand.
    fileprivate var place: PictureRows.Place? {
        switch self {
        case .departure, .banner: nil
        case .remark(let remark): PictureRows.Place(gap: remark.lane + 1, isRemark: true)
        case .end(let message): PictureRows.Place(gap: message.wordsGap, isRemark: false)
        }
    }
}

extension Picture.Message {
    /// Words stand where the arrow ends: beside the receiver, or beside the sender if it never gets far.
    fileprivate var wordsGap: Int {
        switch fate {
        case .arrives, .destroyed: from < to ? to : to + 1
        case .vanishes, .onItsWay: from < to ? from + 1 : from
        }
    }
}
