/// Counts words the way a reader meets them: not in blocks of code, and no lone marks of Markdown.
enum WordCount {
    static func words(in markdown: String) -> Int {
        var fence: Substring?
        var count = 0
        for line in markdown.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            let mark = text.hasPrefix("~") ? text.prefix { $0 == "~" } : text.prefix { $0 == "`" }
            if let open = fence {
                if mark.count >= open.count, mark.first == open.first { fence = nil }
            } else if mark.count >= 3 {
                fence = mark
            } else {
                count += text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
            }
        }
        return count
    }
}
