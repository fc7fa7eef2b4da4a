import Foundation

/// A text of the project, and, line for line, the code in it.
struct SourceFile: Sendable {
    /// From the root of the repository.
    let path: String
    /// As they stand; the first is line 1.
    let lines: [String]
    /// The lines without comments and without what stands between quotation marks.
    let code: [String]

    /// Nil for a folder or what is not a text.
    init?(at path: String, in root: URL) {
        guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8), !text.contains("\0")
        else {
            return nil
        }
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var reader = CodeReader()
        code = path.hasSuffix(".swift") ? lines.map { reader.code(in: $0) } : []
    }

    /// The module that a line of code imports.
    static func imported(by line: String) -> String? {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "." })
        guard let keyword = words.firstIndex(of: "import") else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        return words[(keyword + 1)...].first { !kinds.contains($0) }.map(String.init)
    }

    /// The identifiers and keywords in a line of code.
    static func words(in line: String) -> [Substring] {
        line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }
}
