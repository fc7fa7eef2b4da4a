/// A source file that is to be carried inside the program.
struct EmbeddedFile {
    let name: String
    let text: String

    /// The text as a Swift literal in which nothing is an escape.
    var literal: String {
        let fence = String(repeating: "#", count: longestRunOfHashes + 1)
        return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
    }

    private var longestRunOfHashes: Int {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "#") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}

/// Swift code that declares the files' names and texts, sorted by name, as `NAME.files`.
func listing(of files: [EmbeddedFile], in name: String) -> String {
    var code = "// Generated at each build from the files it names. Edit those.\n\n"
    code += "/// The sources of this module, as they were compiled.\n"
    code += "enum \(name) {\n    static let files: [(name: String, source: String)] = [\n"
    for file in files.sorted(by: { $0.name < $1.name }) {
        code += "(\"\(file.name)\", \(file.literal)),\n"
    }
    return code + "    ]\n}\n"
}
