/// Counts the marks of lists and quotations before a line's text: a cheap look before the text is parsed, since
/// parsing thousands of them in each other takes time that grows with their square.
enum MarkupDepth {
    /// The first line that opens more lists and quotations than are allowed.
    static func lineTooDeep(in source: SourceText, from first: Int) -> Int? {
        (first..<(source.lines.count + 1)).first { number in
            var marks = 0
            for byte in source.line(number).utf8 {
                switch byte {
                case UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: ")"), UInt8(ascii: "."): marks += 1
                case UInt8(ascii: "-"), UInt8(ascii: "*"): marks += 1
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
                default: return isTooDeep(marks, source.line(number))
                }
            }
            return isTooDeep(marks, source.line(number))
        }
    }

    /// Rules and dots of any length are lines of text, not nesting: they hold no blank between their marks.
    private static func isTooDeep(_ marks: Int, _ line: Substring) -> Bool {
        guard marks > Limits.nesting else { return false }
        return !Set(line.utf8.filter { $0 != UInt8(ascii: " ") }).isSubset(of: Array("-*".utf8))
    }
}
