/// Looks for text that uses anchors and aliases of YAML together, without parsing it.
///
/// It may take prose for them when both marks stand before a word after a blank; that is rare, and has a way around.
enum AnchorScanner {
    /// Where the first anchor stands, if there is an alias as well: line and column, counted from 1.
    static func firstAnchorWithAliases(in text: String) -> (line: Int, column: Int)? {
        var anchor: (line: Int, column: Int)?
        var hasAlias = false
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
            guard isMark(at: index, in: bytes) else { continue }
            if byte == UInt8(ascii: "*") {
                hasAlias = true
            } else if anchor == nil {
                let before = String(decoding: bytes[..<index], as: UTF8.self).unicodeScalars
                anchor = (
                    before.count { $0 == "\n" } + 1, before.reversed().prefix { $0 != "\n" }.count + 1
                )
            }
        }
        return hasAlias ? anchor : nil
    }

    private static func isMark(at index: Int, in bytes: [UInt8]) -> Bool {
        let opensAfter: [UInt8] = Array(" \t\n,[{:?-!".utf8)
        if index > 0, !opensAfter.contains(bytes[index - 1]), bytes[index - 1] < 0x80 { return false }
        let name = bytes[(index + 1)...].prefix { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
        guard !name.isEmpty else { return false }
        guard name.endIndex < bytes.endIndex else { return true }
        return Array(" \t\n,]}?:%@`".utf8).contains(bytes[name.endIndex]) || bytes[name.endIndex] >= 0x80
    }
}
