/// Splits a line into words, at spaces that stand in no quotes and no parentheses.
struct WordReader {
    private let source: SourceText

    init(_ source: SourceText) {
        self.source = source
    }

    func read() throws(ScenarioError) -> (words: [Word], comment: String?) {
        let characters = source.characters
        var words: [Word] = []
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if character == "#" {
                let comment = String(characters[(index + 1)...]).trimmingSpaces
                return (words, comment.isEmpty ? nil : comment)
            } else if character == "|" {
                words.append(Word(source: source, range: index..<(index + 1)))
                index += 1
            } else {
                let end = try endOfWord(from: index)
                words.append(Word(source: source, range: index..<end))
                index = end
            }
        }
        return (words, nil)
    }

    private func endOfWord(from start: Int) throws(ScenarioError) -> Int {
        let characters = source.characters
        var index = start
        var open: [Int] = []
        while index < characters.count {
            switch characters[index] {
            case "\"":
                guard let close = characters[(index + 1)...].firstIndex(of: "\"") else {
                    throw source.error(at: index..<characters.count, "this quotation mark has no partner")
                }
                index = close
            case "(":
                open.append(index)
            case ")":
                guard open.popLast() != nil else {
                    throw source.error(at: index..<(index + 1), "this parenthesis closes nothing")
                }
            case "#", "|":
                if open.isEmpty { return index }
            case let character where character.isWhitespace && open.isEmpty:
                return index
            default:
                break
            }
            index += 1
        }
        if let first = open.first {
            throw source.error(at: first..<(first + 1), "this parenthesis is never closed")
        }
        return index
    }
}

extension String {
    var trimmingSpaces: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
