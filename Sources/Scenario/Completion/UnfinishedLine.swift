/// A line as far as it is written: the words that are finished, and the one that the cursor ends.
///
/// It is split as a whole line is, but a quotation mark or a parenthesis may still be open.
struct UnfinishedLine {
    /// As written.
    private(set) var words: [String] = []
    /// What stands before the cursor of the word under way; empty after a space.
    private(set) var last = ""
    /// True when the cursor stands behind `#`.
    private(set) var isComment = false
    /// True when the last word ends in a quotation that is still open.
    private(set) var isQuoted = false

    init(_ text: some StringProtocol) {
        var depth = 0
        for character in text {
            let isOpen = isQuoted || depth > 0
            switch character {
            case "#" where !isOpen:
                isComment = true
                return
            case "|" where !isOpen:
                finishWord()
                words.append("|")
                continue
            case let space where space.isWhitespace && !isOpen:
                finishWord()
                continue
            case "\"": isQuoted.toggle()
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted: depth = max(0, depth - 1)
            default: break
            }
            last.append(character)
        }
    }

    private mutating func finishWord() {
        if !last.isEmpty { words.append(last) }
        last = ""
    }

    /// The two sides of a word such as `rate=20/s`; nil for any other word.
    static func option(_ word: some StringProtocol) -> (key: String, value: String)? {
        guard let equals = word.firstIndex(of: "="), word.first?.isLetter == true else { return nil }
        let key = word[..<equals]
        let value = word[word.index(after: equals)...]
        guard key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }), value.first != "=" else {
            return nil
        }
        return (String(key), String(value))
    }
}
