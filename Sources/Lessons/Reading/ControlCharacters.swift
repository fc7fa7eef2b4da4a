import Scenario

/// Looks for characters that a terminal would obey rather than show, and for those that turn the order of text round.
enum ControlCharacters {
    /// More reports than these help nobody.
    private static let reportedLines = 20

    /// Reports the first of each line.
    static func report(in source: SourceText, problems: inout Problems) {
        var reported = 0
        for (index, line) in source.lines.enumerated() where reported < reportedLines {
            guard let found = line.unicodeScalars.firstIndex(where: isControl) else { continue }
            reported += 1
            let code = String(line.unicodeScalars[found].value, radix: 16, uppercase: true)
            problems.report(
                .controlCharacter,
                at: source.location(
                    line: index + 1, column: line.unicodeScalars[..<found].count + 1),
                "There is a control character here, U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code).",
                hint: "It is shown as an escape; take it out.")
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
