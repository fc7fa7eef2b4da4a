/// Turns the HTML that authors write in questions into Markdown: emphasis, code, lists, paragraphs and links.
///
/// Anything else is left out, and named, so that its author can look.
struct HTMLText {
    private(set) var markdown = ""
    /// The elements that were left out, each once.
    private(set) var unknown: [String] = []

    /// - Parameter keepsLineEnds: whether a line end is a line break, as in Moodle's own format.
    init(_ html: String, keepsLineEnds: Bool) {
        var rest = html[...]
        while let character = rest.popFirst() {
            switch character {
            case "<": takeTag(from: &rest)
            case "&": takeEntity(from: &rest)
            case "\n" where isPreformatted: markdown += "\n"
            case "\n": markdown += keepsLineEnds ? "\\\n" : " "
            case _ where isPreformatted: markdown.append(character)
            default: markdown += HTMLText.escaped(character)
            }
        }
        markdown = HTMLText.tidy(markdown)
    }

    private var isPreformatted = false
    private var link: String?

    private static let marks = ["b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`"]
    private static let silent: Set<String> = ["span", "div", "u", "font", "tbody", "html", "body"]

    /// Takes a tag of which the `<` has been read; a `<` that begins none stands for itself.
    private mutating func takeTag(from rest: inout Substring) {
        guard let first = rest.first, first.isLetter || first == "/" || first == "!", let end = rest.firstIndex(of: ">")
        else {
            markdown += isPreformatted ? "<" : "\\<"
            return
        }
        let tag = rest[..<end]
        rest = rest[rest.index(after: end)...]
        let isClosing = tag.hasPrefix("/")
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        if let mark = HTMLText.marks[name] {
            if !isPreformatted { markdown += mark }
        } else {
            take(name, isClosing: isClosing, tag: tag)
        }
    }

    private mutating func take(_ name: String, isClosing: Bool, tag: Substring) {
        switch name {
        case "br": markdown += isPreformatted ? "\n" : "\\\n"
        case "p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6": markdown += "\n\n"
        case "li": markdown += isClosing ? "" : "\n- "
        case "pre":
            markdown += isClosing ? "\n```\n\n" : "\n\n```text\n"
            isPreformatted = !isClosing
        case "sub": markdown += isClosing ? "" : "_"
        case "sup": markdown += isClosing ? "" : "^"
        case "a" where isClosing: markdown += link.map { "](\($0))" } ?? ""
        case "a":
            link = tag.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map { String($0) }
            if link != nil { markdown += "[" }
        case _ where name.isEmpty || HTMLText.silent.contains(name): break
        default: if !unknown.contains(name) { unknown.append(name) }
        }
    }

    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "hellip": "…", "rarr": "→", "larr": "←", "times": "×", "middot": "·", "minus": "−", "le": "≤", "ge": "≥",
    ]

    private mutating func takeEntity(from rest: inout Substring) {
        guard let end = rest.prefix(12).firstIndex(of: ";"), let text = HTMLText.text(ofEntity: rest[..<end]) else {
            markdown += "&"
            return
        }
        rest = rest[rest.index(after: end)...]
        for character in text { markdown += isPreformatted ? String(character) : HTMLText.escaped(character) }
    }

    private static func text(ofEntity name: Substring) -> String? {
        guard name.hasPrefix("#") else { return entities[String(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(UnicodeScalar.init).map { String($0) }
    }

    /// A character that would mean something in Markdown, with a backslash.
    static func escaped(_ character: Character) -> String {
        "\\`*_[]<".contains(character) ? "\\" + String(character) : String(character)
    }

    /// Plain text in Markdown, its line ends kept.
    static func plain(_ text: String) -> String {
        text.map { $0.isNewline ? "\\\n" : escaped($0) }.joined()
    }

    /// Without space around lines, and with one empty line at most between them.
    private static func tidy(_ text: String) -> String {
        var lines: [String] = []
        var isCode = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isCode.toggle() }
            let tidied = isCode ? String(line) : line.trimmedOfSpaces
            if tidied.isEmpty, !isCode, lines.last?.isEmpty ?? true { continue }
            lines.append(tidied == "\\" ? "" : tidied)
        }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.joined(separator: "\n").trimmedOfSpaces
    }
}
