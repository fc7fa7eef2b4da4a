/// Takes comments and the contents of string literals out of Swift code, a line at a time.
struct CodeReader {
    private var literal: Literal?

    private struct Literal {
        let hashes: Int
        let spansLines: Bool
        let end: [UInt8]

        init(hashes: Int, spansLines: Bool) {
            self.hashes = hashes
            self.spansLines = spansLines
            end = Array(repeating: quote, count: spansLines ? 3 : 1) + Array(repeating: hash, count: hashes)
        }
    }

    mutating func code(in line: String) -> String {
        var rest = ArraySlice(line.utf8)
        var kept: [UInt8] = []
        while let byte = rest.first {
            if let literal {
                if byte == quote, rest.starts(with: literal.end) {
                    rest.removeFirst(literal.end.count)
                    self.literal = nil
                } else {
                    rest.removeFirst(byte == backslash && literal.hashes == 0 ? min(2, rest.count) : 1)
                }
            } else if byte == slash, rest.dropFirst().first == slash {
                break
            } else if byte == quote {
                let spansLines = rest.starts(with: [quote, quote, quote])
                literal = Literal(hashes: kept.reversed().prefix { $0 == hash }.count, spansLines: spansLines)
                rest.removeFirst(spansLines ? 3 : 1)
            } else {
                kept.append(byte)
                rest.removeFirst()
            }
        }
        if literal?.spansLines == false { literal = nil }
        return String(decoding: kept, as: UTF8.self)
    }
}

private let quote = UInt8(ascii: "\"")
private let hash = UInt8(ascii: "#")
private let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")
