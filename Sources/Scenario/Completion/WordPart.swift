/// The part of a word that is completed: all of it, or what stands behind its last comma, parenthesis or `..`.
struct WordPart {
    /// What stands before the part.
    let start: Substring
    let text: Substring
    /// The elements of a list that are written already.
    let given: Set<Substring>

    init(_ word: String) {
        var begin = word.startIndex
        if let last = word.lastIndex(where: { ",(\"".contains($0) }) { begin = word.index(after: last) }
        if let range = word[begin...].firstRange(of: "..") { begin = range.upperBound }
        if let dollar = word[begin...].lastIndex(of: "$") { begin = dollar }
        start = word[..<begin]
        text = word[begin...]
        given = Set(start.split(separator: ","))
    }

    /// True in the parentheses of a function, such as `uniform(5ms, `.
    var isArgument: Bool { start.contains("(") }
    var isParameter: Bool { text.first == "$" }

    /// The number that the part begins with, as written; nil where it begins with none.
    var number: Substring? {
        let digits = text.prefix { $0.isASCIIDigit || $0 == "." || $0 == "-" }
        return digits.contains(where: \.isASCIIDigit) ? digits : nil
    }

    /// The number with each unit of a dimension, or of any.
    func quantities(of dimension: Dimension?) -> [Candidate] {
        guard let number else { return [] }
        let fitting = UnitTable.entries.filter { dimension == nil || $0.dimension == dimension }
        return fitting.map { Candidate(number + $0.symbol, $0.name) }
    }
}
