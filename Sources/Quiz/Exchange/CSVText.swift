/// A table of comma-separated values, as RFC 4180 has it.
public struct CSVText {
    public private(set) var text = ""

    public init(rows: [[String]] = []) {
        for row in rows { append(row) }
    }

    public mutating func append(_ row: [String]) {
        text += row.map(CSVText.field).joined(separator: ",") + "\r\n"
    }

    /// A field, in quotation marks where it could be taken for more than one.
    private static func field(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
