/// Takes comments and the contents of string literals out of Swift code, a line at a time.
struct CodeReader {
    private var literal: Literal?

    private struct Literal {
        var hashes: Int
        var spansLines: Bool

        var end: [UInt8] {
            Array(repeating: UInt8(ascii: "\""), count: spansLines ? 3 : 1)
                + Array(repeating: UInt8(ascii: "#"), count: hashes)
        }
    }

    mutating func code(in line: String) -> String {
        var rest = ArraySlice(line.utf8)
        var kept: [UInt8] = []
        while let byte = rest.first {
            if let literal {
                if rest.starts(with: literal.end) {
                    rest.removeFirst(literal.end.count)
                    self.literal = nil
                } else {
                    rest.removeFirst(byte == UInt8(ascii: "\\") && literal.hashes == 0 ? min(2, rest.count) : 1)
                }
            } else if rest.starts(with: Array("//".utf8)) {
                break
            } else if byte == UInt8(ascii: "\"") {
                let spansLines = rest.starts(with: Array("\"\"\"".utf8))
                literal = Literal(
                    hashes: kept.reversed().prefix { $0 == UInt8(ascii: "#") }.count, spansLines: spansLines)
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
