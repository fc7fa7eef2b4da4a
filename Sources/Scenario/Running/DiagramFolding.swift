import Cluster

/// Leaves out of a diagram what says nothing new: exchanges like those before, and long spans without an event.
struct DiagramFolding {
    /// A row without the numbers that differ from one exchange to the next.
    private struct Pattern: Hashable {
        var words: [String] = []
        var lanes: [Int] = []
    }

    /// How many rows an exchange has at most, and how often it must come to be folded.
    private static let lengthMost = 12
    private static let timesLeast = 5
    private static let timesShown = 2
    /// How many times longer than usual a span without an event is to be remarked on.
    private static let quietFactor = 20.0

    private let rows: [Diagram.Row]
    private let patterns: [Pattern]

    init(_ rows: [Diagram.Row]) {
        self.rows = rows
        patterns = rows.map(DiagramFolding.pattern)
    }

    var folded: [Diagram.Row] { DiagramFolding.withQuiet(withoutRepetition) }

    // MARK: Exchanges like those before

    private var withoutRepetition: [Diagram.Row] {
        var result: [Diagram.Row] = []
        var place = 0
        while place < rows.count {
            guard let (length, times) = repetition(at: place) else {
                result.append(rows[place])
                place += 1
                continue
            }
            let shown = length * DiagramFolding.timesShown
            let end = place + length * times
            result += rows[place..<place + shown]
            let what = length == 1 ? "more like this" : "more exchanges like this"
            let last = rows[end - 1]
            result.append(last.omission("\(times - DiagramFolding.timesShown) \(what), until \(last.time.text)"))
            place = end
        }
        return result
    }

    /// The shortest exchange that begins at a row and comes often enough in a row.
    private func repetition(at start: Int) -> (length: Int, times: Int)? {
        for length in 1...DiagramFolding.lengthMost {
            var end = start + length
            while end < rows.count, patterns[end] == patterns[end - length] { end += 1 }
            let times = (end - start) / length
            if times >= DiagramFolding.timesLeast, length * times > DiagramFolding.timesShown * length + 2,
                isWhole(start + DiagramFolding.timesShown * length..<start + times * length)
            {
                return (length, times)
            }
        }
        return nil
    }

    /// True when every message that ends in some rows, having a row for its sending, was sent in them, and the reverse.
    private func isWhole(_ range: Range<Int>) -> Bool {
        var open: Set<UInt64> = []
        for row in rows[range] {
            guard case .message(let arrow) = row.happening else { continue }
            switch arrow.passage {
            case .departs: open.insert(arrow.number)
            case .lands, .destroyed: if open.remove(arrow.number) == nil { return false }
            case .arrives, .lost: break
            }
        }
        return open.isEmpty
    }

    private static func pattern(_ row: Diagram.Row) -> Pattern {
        var pattern = Pattern()
        switch row.happening {
        case .message(let arrow):
            pattern.words = [stem(arrow.label), "\(arrow.passage)"]
            pattern.lanes = [arrow.from, arrow.to]
        case .notes: pattern.words = ["notes"]
        // What is done to a cluster is never the same again.
        case .crash, .restart, .network, .omission: pattern.words = ["\(row.event)"]
        }
        for note in row.notes {
            pattern.words.append(stem(note.text))
            pattern.lanes.append(note.lane)
        }
        return pattern
    }

    /// A text with `#` in the place of each digit.
    private static func stem(_ text: String) -> String {
        var stem = ""
        for character in text {
            if !character.isASCIIDigit { stem.append(character) } else if stem.last != "#" { stem.append("#") }
        }
        return stem
    }

    // MARK: Long spans without an event

    private static func withQuiet(_ rows: [Diagram.Row]) -> [Diagram.Row] {
        let gaps = zip(rows, rows.dropFirst()).map { ($1.time - $0.time).nanoseconds }
        let usual = gaps.filter { $0 > 0 }.sorted()
        guard usual.count > 2 else { return rows }
        let long = Double(usual[usual.count / 2]) * quietFactor
        var result: [Diagram.Row] = []
        for (place, row) in rows.enumerated() {
            if place > 0, Double(gaps[place - 1]) > long, !row.isOmission, !rows[place - 1].isOmission {
                let span = Span(nanoseconds: gaps[place - 1])
                result.append(rows[place - 1].omission("\(span.text) without an event here"))
            }
            result.append(row)
        }
        return result
    }
}

extension Diagram.Row {
    var isOmission: Bool { if case .omission = happening { true } else { false } }

    /// A row in words, for rows that come after this one.
    fileprivate func omission(_ text: String) -> Diagram.Row {
        Diagram.Row(
            time: time, event: event, happening: .omission(text), notes: [], lanes: lanes, walls: walls, moment: moment)
    }
}
