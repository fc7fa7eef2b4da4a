/// A Markdown file of the project: its prose, and the fenced blocks in it.
struct Document {
    struct Block {
        /// The first word behind the fence.
        let language: String
        /// The line in which it begins, from 1.
        let line: Int
        var lines: [String] = []
    }

    struct Link {
        let line: Int
        /// What the link says, where that is code.
        let code: String?
        let target: String
    }

    let file: SourceFile
    /// The lines outside the blocks, with their numbers.
    private(set) var prose: [(line: Int, text: String)] = []
    private(set) var blocks: [Block] = []

    static let all = Repository.texts.filter { $0.path.hasSuffix(".md") }.map(Document.init)

    init(_ file: SourceFile) {
        self.file = file
        var fence: Substring?
        for (index, line) in file.lines.enumerated() {
            let text = line.drop { $0 == " " }
            if let open = fence {
                if text.hasPrefix(open), text.allSatisfy({ $0 == open.first }) {
                    fence = nil
                } else {
                    blocks[blocks.count - 1].lines.append(line)
                }
            } else if text.hasPrefix("```") {
                let marks = text.prefix { $0 == "`" }
                fence = marks
                let words = text.dropFirst(marks.count).split(separator: " ")
                blocks.append(Block(language: words.first.map(String.init) ?? "", line: index + 1))
            } else {
                prose.append((index + 1, line))
            }
        }
    }

    /// The folder that its links start from, with a slash at its end; empty for the root.
    var folder: String {
        file.path.lastIndex(of: "/").map { String(file.path[...$0]) } ?? ""
    }

    /// What stands in its prose between backticks, with the line.
    var code: [(line: Int, text: String)] {
        prose.flatMap { line, text in text.matches(of: /`([^`]+)`/).map { (line, String($0.output.1)) } }
    }

    var links: [Link] {
        prose.flatMap { line, text in
            text.matches(of: /(?:\[`([^`\]]+)`)?\]\(([^)\s]+)\)/).map { match in
                Link(line: line, code: match.output.1.map(String.init), target: String(match.output.2))
            }
        }
    }

    /// What its headings are called in links.
    var anchors: Set<String> {
        Set(
            prose.map(\.text).filter { $0.hasPrefix("#") }.map { heading in
                String(
                    heading.drop { $0 == "#" }.dropFirst().lowercased().compactMap { character in
                        if character == " " {
                            "-"
                        } else if character.isLetter || character.isNumber
                            || "-_".contains(character)
                        {
                            character
                        } else {
                            nil
                        }
                    })
            })
    }
}
