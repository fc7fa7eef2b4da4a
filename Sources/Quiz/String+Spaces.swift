extension StringProtocol {
    /// The text without white space before and after it.
    var trimmedOfSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// The words of a list that was typed with spaces, commas or `and` between them.
    var listedWords: [String] {
        let words: [SubSequence] = split { $0.isWhitespace || ",;&+".contains($0) }
        return words.map { String($0) }.filter { $0.lowercased() != "and" }
    }
}
