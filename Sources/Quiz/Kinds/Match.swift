/// Each left side has to be given its right side; some right sides may belong to none.
///
/// A right side that several pairs share is shown once, and may be given as often as one likes.
public struct Match: QuestionKind, Hashable {
    public static let name = "match"

    public let pairs: [MatchPair]
    /// Right sides that belong to no left side.
    public let decoys: [String]

    /// - Precondition: there are two pairs or more, no two with the same id, two different right sides or more, and no
    ///   decoy is a right side.
    public init(pairs: [MatchPair], decoys: [String] = []) {
        precondition(pairs.count > 1 && Set(pairs.map(\.id)).count == pairs.count, "the left sides differ")
        self.pairs = pairs
        self.decoys = decoys
        precondition((2...Letter.count).contains(rightSides.count), "there are 2 to \(Letter.count) right sides")
        precondition(Set(decoys).isDisjoint(with: pairs.map(\.right)), "no decoy is a right side")
    }

    public var guide: String {
        "Give each number the letter that belongs to it, such as 1b 2a, or the letters alone in the order of the "
            + "numbers, such as ba. A letter may be used more than once, or not at all."
    }

    public func instruction(in arrangement: Arrangement) -> String? {
        let letters = counterparts(in: arrangement)
        let samples = pairs.prefix(2).enumerated().map { place, pair in
            "\(place + 1)\(Letter.name(of: letters.lastIndex { $0 != pair.right } ?? 0))"
        }
        return "A letter for each number, such as \(samples.joined(separator: " "))."
    }

    public func choices(in arrangement: Arrangement) -> [String] { pairs.map(\.left) }

    public func counterparts(in arrangement: Arrangement) -> [String] { arrangement.arranged(rightSides) }

    public func read(_ text: String, in arrangement: Arrangement) -> Reading {
        do throws(TypedMatch.Problem) {
            let given = try TypedMatch(text, numbers: pairs.count, letters: rightSides.count)
            let letters = counterparts(in: arrangement)
            return .answer(
                RecordedList.text(ofPairs: zip(pairs, given.letters).map { ($0.id, letters[$1]) }))
        } catch {
            return .unclear(error.reason)
        }
    }

    public func show(_ recorded: String, in arrangement: Arrangement) -> String {
        let letters = counterparts(in: arrangement)
        let given = RecordedList.pairs(in: recorded)
        return given.map { left, right in
            guard let number = pairs.firstIndex(where: { $0.id == left }), let letter = letters.firstIndex(of: right)
            else { return "\(left) = \(right)" }
            return "\(number + 1)\(Letter.name(of: letter))"
        }.joined(separator: " ")
    }

    public func spell(_ recorded: String) -> String {
        RecordedList.pairs(in: recorded).map { left, right in
            "\(pairs.first { $0.id == left }?.left ?? left) – \(right)"
        }.joined(separator: "; ")
    }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        let given = RecordedList.pairs(in: recorded)
        guard given.map(\.left).sorted() == pairs.map(\.id).sorted() else {
            return .undecided("That was an answer to other pairs.")
        }
        let wrong = pairs.filter { pair in !given.contains { $0.left == pair.id && $0.right == pair.right } }
        let share = Points(pairs.count - wrong.count, over: pairs.count)
        return .earning(share, remarks(wrong: wrong))
    }

    public func key(given evidence: Evidence?) -> String? {
        RecordedList.text(ofPairs: pairs.map { ($0.id, $0.right) })
    }
}

extension Match {
    /// Each right side once, in the order of the author.
    private var rightSides: [String] {
        (pairs.map(\.right) + decoys).reduce(into: []) { sides, side in
            if !sides.contains(side) { sides.append(side) }
        }
    }

    private func remarks(wrong: [MatchPair]) -> [Remark] {
        [Remark("\(pairs.count - wrong.count) of \(pairs.count) pairs are right.")]
            + wrong.map { pair in
                Remark(
                    "\(Remark.quoted(pair.left)) belongs to \(Remark.quoted(pair.right))\(pair.why.map { ": \($0)" } ?? ".")",
                    .atEnd
                )
            }
    }
}
