/// A manual page in the language of `man`, a line at a time.
struct Roff {
    private(set) var text = ""

    mutating func macro(_ name: String, _ arguments: String...) {
        let quoted = arguments.map { " \"\(Roff.escaped($0).replacing("\"", with: "\\(dq"))\"" }
        text += ".\(name)\(quoted.joined())\n"
    }

    /// A paragraph; what stands between back quotes is bold.
    mutating func prose(_ paragraph: String) {
        for line in paragraph.split(separator: "\n") {
            text += Roff.guarded(Roff.marked(String(line))) + "\n"
        }
    }

    /// Something to type, or the like, with its meaning under it.
    mutating func entry(_ term: String, _ meaning: String) {
        macro("TP")
        text += Roff.guarded("\\fB\(Roff.escaped(term))\\fR") + "\n"
        prose(meaning)
    }

    /// Lines that stay as they are.
    mutating func example(_ lines: [String]) {
        macro("PP")
        macro("EX")
        for line in lines { text += Roff.guarded("    " + Roff.escaped(line)) + "\n" }
        macro("EE")
    }

    private static func marked(_ line: String) -> String {
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { place, part in
            let escaped = escaped(String(part))
            return place.isMultiple(of: 2) || part.isEmpty ? escaped : "\\fB\(escaped)\\fR"
        }.joined()
    }

    /// Backslashes would be commands, and hyphens would be typographical ones.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("…", with: "...")
            .replacing("“", with: "\\(lq").replacing("”", with: "\\(rq").replacing("×", with: "\\(mu")
            .replacing("·", with: "\\(bu").replacing("’", with: "\\(cq")
    }

    /// A line that begins with a dot or an apostrophe would be a macro.
    private static func guarded(_ line: String) -> String {
        line.first == "." || line.first == "'" ? "\\&" + line : line
    }
}
