import Scenario

/// The text of a lesson file by lines, counted from 1; every line end is a line feed, however the file spells it.
struct SourceText {
    let file: String
    let lines: [Substring]

    init(file: String, text: String) {
        self.file = file
        var text = text
        let ends = text.withUTF8 { bytes in bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") } }
        var lines: [Substring] = []
        lines.reserveCapacity(ends.count + 1)
        var start = text.startIndex
        for end in ends {
            let end = text.utf8.index(text.startIndex, offsetBy: end)
            lines.append(text[start..<end])
            start = text.utf8.index(after: end)
        }
        self.lines = lines + [text[start...]]
    }

    /// Decodes a file, or says why it is none that can be read.
    init?(file: String, bytes: [UInt8], problems: inout Problems) {
        guard bytes.count <= Limits.fileBytes else {
            problems.report(
                .fileTooLarge, at: .init(file: file, line: 1, column: 1),
                "This file holds \(bytes.count) bytes; a lesson holds at most \(Limits.fileBytes) (1 MiB).")
            return nil
        }
        if let zero = bytes.firstIndex(of: 0) {
            problems.report(
                .binaryFile, at: Self.location(of: zero, in: bytes, file: file),
                "This is not a text file: it holds a zero byte.", hint: "A lesson is Markdown, saved as UTF-8.")
            return nil
        }
        guard let text = String(validating: Self.withPlainLineEnds(bytes), as: UTF8.self) else {
            let offset = Self.firstInvalidByte(in: bytes)
            let byte = String(bytes[offset], radix: 16, uppercase: true)
            problems.report(
                .notUTF8, at: Self.location(of: offset, in: bytes, file: file),
                "This is not UTF-8 text: the byte \(byte) cannot stand here.", hint: "Save the file as UTF-8.")
            return nil
        }
        self.init(file: file, text: text)
    }

    /// The lines of a range, counted from 1, as they stand in the file.
    func text(of range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let (first, last) = (lines[range.lowerBound - 1], lines[range.upperBound - 2])
        return String(first.base[first.startIndex..<last.endIndex])
    }

    func line(_ number: Int) -> Substring {
        lines.indices.contains(number - 1) ? lines[number - 1] : ""
    }

    func location(line: Int, column: Int = 1) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column)
    }

    private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        // A byte order mark is invisible, so it must not hide the first line of the front matter.
        let text = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
        let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        guard text.contains(carriageReturn) else { return Array(text) }
        var plain: [UInt8] = []
        var afterReturn = false
        for byte in text {
            if byte != lineFeed || !afterReturn { plain.append(byte == carriageReturn ? lineFeed : byte) }
            afterReturn = byte == carriageReturn
        }
        return plain
    }

    /// The offset of the first byte that is no part of a well-formed character.
    private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
        return min(offset, bytes.count - 1)
    }

    private static func location(of offset: Int, in bytes: [UInt8], file: String) -> SourceLocation {
        let before = bytes[..<offset]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        return SourceLocation(
            file: file, line: line, column: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
    }
}
