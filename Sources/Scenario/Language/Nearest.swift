/// The known word that a person most likely meant.
public enum Nearest {
    /// No known word is longer, in characters.
    private static let longest = 64

    /// The candidate with the fewest slips of the finger from a word, or nil when none is close.
    ///
    /// A slip inserts, deletes or replaces a character, or exchanges two neighbours. One slip is allowed for every three
    /// characters, and one at least if something stays in common; a word that begins with what was written is close as
    /// well.
    public static func word(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased())
        guard wanted.count <= longest else { return nil }
        var best: (word: String, slips: Int)?
        for candidate in candidates where candidate != word {
            let slips = distance(wanted, Array(candidate.lowercased()))
            if slips < best?.slips ?? .max { best = (candidate, slips) }
        }
        if let best, best.slips <= max(1, wanted.count / 3), best.slips < max(wanted.count, best.word.count) {
            return best.word
        }
        guard wanted.count >= 3 else { return nil }
        return candidates.first { $0.lowercased().hasPrefix(word.lowercased()) && $0 != word }
    }

    /// The optimal string alignment distance.
    private static func distance(_ first: [Character], _ second: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let cost = first[row] == second[column] ? 0 : 1
                var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
