/// Rows of fields with commas between them, as RFC 4180 has it.
struct CommaSeparatedRows {
    private let rows: [[String]]

    init(_ rows: [[String]]) {
        self.rows = rows
    }

    var text: String {
        rows.map { row in row.map(CommaSeparatedRows.field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A field, in quotation marks where it could be taken for more than one.
    private static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
